// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";

import {Choice} from "../../../../contracts/types/AssayTypes.sol";
import {ContractWallet} from "./ContractWallet.sol";
import {SigningSurface} from "./OpenZeppelinSurfaces.sol";
import {SignatureTest} from "./SignatureTest.sol";

/// @notice Votes by signature: one's own, once, as they were signed, here; of people and of contract wallets.
contract BallotSignaturesTest is SignatureTest {
    uint256 private id;

    function setUp() public {
        deployAssay();
        kayStakes(4_000_000e18);
        skip(1);
        Proposal memory p = draft(address(token), abi.encodeCall(token.transfer, (anna, 1)), "a grant");
        proposes(kay, p);
        id = p.id;
        opensVoting(id);
    }

    function test_TheGovernorsDomainIsTheOneThatIsSigned() public view {
        (, string memory name, string memory version, uint256 chainId, address verifier, , ) = SigningSurface(
            address(governor)
        ).eip712Domain();
        assertEq(domainOf(name, chainId, verifier), governorDomain(), "domain");
        assertEq(keccak256(bytes(version)), keccak256(bytes(governor.version())), "version");
    }

    function test_AnybodyMayBringASignedVote() public {
        bytes memory signature = signsBallot(KEY, governorDomain(), ballot(FOR, 0));
        vm.expectEmit(true, true, true, true, address(governor));
        emit IGovernor.VoteCast(kay, id, FOR, 4_000_000e18, "");
        vm.prank(anna);
        governor.castVoteBySig(id, FOR, kay, signature);

        assertTrue(governor.hasVoted(id, kay), "kay voted");
        assertTrue(!governor.hasVoted(id, anna), "anna did not");
        assertEq(nonceOf(address(governor), kay), 1, "nonce");
    }

    function test_ASignedVoteCountsOnce() public {
        bytes memory signature = signsBallot(KEY, governorDomain(), ballot(FOR, 0));
        governor.castVoteBySig(id, FOR, kay, signature);
        expectInvalid(signature, FOR);
    }

    /// @notice One signature, one vote, in each of two proposals: a used nonce does not carry over.
    function test_ASignedVoteOfOneProposalIsNotGoodForAnother() public {
        bytes memory signature = signsBallot(KEY, governorDomain(), ballot(FOR, 0));
        Proposal memory other = draft(address(token), abi.encodeCall(token.transfer, (anna, 2)), "another");
        proposes(kay, other);
        opensVoting(other.id);
        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorInvalidSignature.selector, kay));
        governor.castVoteBySig(other.id, FOR, kay, signature);
    }

    function test_AVoteIsGoodOnlyAsItWasSigned() public {
        bytes memory signature = signsBallot(KEY, governorDomain(), ballot(FOR, 0));
        expectInvalid(signature, AGAINST);
        expectInvalid(signsBallot(KEY, governorDomain(), ballot(FOR, 1)), FOR);
        expectInvalid(signsBallot(OTHER_KEY, governorDomain(), ballot(FOR, 0)), FOR);
        expectInvalid(signsBallot(KEY, stakingDomain(), ballot(FOR, 0)), FOR);
        bytes32 elsewhere = domainOf("Assay Governor", block.chainid + 1, address(governor));
        expectInvalid(signsBallot(KEY, elsewhere, ballot(FOR, 0)), FOR);
        expectInvalid("", FOR);
        assertEq(nonceOf(address(governor), kay), 0, "a refused vote uses no nonce");

        governor.castVoteBySig(id, FOR, kay, signature);
        assertTrue(governor.hasVoted(id, kay), "as it was signed");
    }

    function test_AVoteSignedBeforeAForkIsNotGoodOnTheOtherChain() public {
        bytes memory signature = signsBallot(KEY, governorDomain(), ballot(FOR, 0));
        uint256 here = block.chainid;
        vm.chainId(here + 1);
        expectInvalid(signature, FOR);

        vm.chainId(here);
        governor.castVoteBySig(id, FOR, kay, signature);
    }

    function test_AVoteWithReasonAndPartsIsGoodOnlyAsItWasSigned() public {
        bytes memory parts = abi.encodePacked(uint128(1e18), uint128(2e18), uint128(3e18));
        bytes memory signature = signsExtendedBallot(KEY, ballot(255, 0), "because", parts);
        bytes memory others = abi.encodePacked(uint128(3e18), uint128(2e18), uint128(1e18));

        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorInvalidSignature.selector, kay));
        governor.castVoteWithReasonAndParamsBySig(id, 255, kay, "why not", parts, signature);
        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorInvalidSignature.selector, kay));
        governor.castVoteWithReasonAndParamsBySig(id, 255, kay, "because", others, signature);

        vm.expectEmit(true, true, true, true, address(governor));
        emit IGovernor.VoteCastWithParams(kay, id, 255, 6e18, "because", parts);
        governor.castVoteWithReasonAndParamsBySig(id, 255, kay, "because", parts, signature);
        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorInvalidSignature.selector, kay));
        governor.castVoteWithReasonAndParamsBySig(id, 255, kay, "because", parts, signature);
    }

    /// @notice A contract votes by what its ERC-1271 says: its owner's signature, and nobody else's.
    function test_AContractWalletVotesByItsOwnersSignature() public {
        ContractWallet wallet = new ContractWallet(kay);
        vm.prank(ben);
        token.transfer(address(wallet), 3_000_000e18);
        wallet.stakeAll(token, staking);
        skip(1);
        Proposal memory p = draft(address(token), abi.encodeCall(token.transfer, (anna, 3)), "a third");
        proposes(kay, p);
        opensVoting(p.id);
        Ballot memory its = Ballot(p.id, AGAINST, address(wallet), 0);
        bytes memory forged = signsBallot(OTHER_KEY, governorDomain(), its);
        bytes memory signature = signsBallot(KEY, governorDomain(), its);

        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorInvalidSignature.selector, address(wallet)));
        governor.castVoteBySig(p.id, AGAINST, address(wallet), forged);
        governor.castVoteBySig(p.id, AGAINST, address(wallet), signature);

        (uint256 against, , ) = governor.proposalVotes(p.id);
        assertEq(against, 3_000_000e18, "the wallet's stake");
        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorInvalidSignature.selector, address(wallet)));
        governor.castVoteBySig(p.id, AGAINST, address(wallet), signature);
    }

    /// @notice A signed vote in an appeal is clamped as one that is cast (law L17).
    function test_ASignedVoteInAnAppealIsClampedToo() public {
        stakes(jack, 6_000_000e18);
        skip(4 days);
        (, bytes32 versionId) = listsOne();
        bytes32 disputeId = challenges(versionId);
        kayStakes(1_500_000e18);
        rulesAlone(disputeId, Choice.KEEP);
        uint256 appeal = appeals(disputeId).id;
        opensVoting(appeal);
        bytes memory signature = signsBallot(KEY, governorDomain(), Ballot(appeal, FOR, kay, 0));
        governor.castVoteBySig(appeal, FOR, kay, signature);

        (, uint256 inFavour, ) = governor.proposalVotes(appeal);
        assertEq(inFavour, 4_000_000e18, "L17: what kay had at the opening");
    }

    function ballot(uint8 support, uint256 nonce) private view returns (Ballot memory) {
        return Ballot(id, support, kay, nonce);
    }

    function expectInvalid(bytes memory signature, uint8 support) private {
        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorInvalidSignature.selector, kay));
        governor.castVoteBySig(id, support, kay, signature);
    }
}
