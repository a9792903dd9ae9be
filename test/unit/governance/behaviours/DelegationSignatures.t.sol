// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IVotes} from "@openzeppelin/contracts/governance/utils/IVotes.sol";
import {Nonces} from "@openzeppelin/contracts/utils/Nonces.sol";
import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";

import {SigningSurface} from "./OpenZeppelinSurfaces.sol";
import {SignatureTest} from "./SignatureTest.sol";

/// @notice Delegation by signature (ERC-5805): whose it is, once, in time, here.
contract DelegationSignaturesTest is SignatureTest {
    uint256 private expiry;

    function setUp() public {
        deployAssay();
        kayStakes(5_000_000e18);
        skip(1);
        expiry = nowAt() + 1 hours;
    }

    function test_StakingsDomainIsTheOneThatIsSigned() public view {
        (
            bytes1 fields,
            string memory name,
            string memory version,
            uint256 chainId,
            address verifier,
            ,

        ) = SigningSurface(address(staking)).eip712Domain();
        assertTrue(fields == hex"0f", "name, version, chain and contract");
        assertEq(domainOf(name, chainId, verifier), stakingDomain(), "domain");
        assertEq(keccak256(bytes(version)), keccak256("1"), "version");
    }

    function test_AnybodyMayBringASignedDelegation() public {
        Signature memory signature = signed(bea, 0);
        vm.expectEmit(true, true, true, true, address(staking));
        emit IVotes.DelegateChanged(kay, kay, bea);
        vm.prank(anna);
        brings(signature, bea, 0);

        assertEq(staking.delegates(kay), bea, "delegate");
        assertEq(staking.getVotes(bea), 5_000_000e18, "votes");
        assertEq(nonceOf(address(staking), kay), 1, "nonce");
    }

    function test_ASignatureIsGoodForOneTime() public {
        Signature memory signature = signed(bea, 0);
        brings(signature, bea, 0);
        vm.prank(kay);
        staking.delegate(kay);

        vm.expectRevert(abi.encodeWithSelector(Nonces.InvalidAccountNonce.selector, kay, 1));
        brings(signature, bea, 0);
    }

    function test_ASignatureForALaterNonceIsRefused() public {
        Signature memory signature = signed(bea, 1);
        vm.expectRevert(abi.encodeWithSelector(Nonces.InvalidAccountNonce.selector, kay, 0));
        brings(signature, bea, 1);
    }

    /// @notice The expiry itself is the last second.
    function test_ASignatureIsGoodUntilItsExpiry() public {
        Signature memory signature = signed(bea, 0);
        vm.warp(expiry + 1);
        vm.expectRevert(abi.encodeWithSelector(IVotes.VotesExpiredSignature.selector, expiry));
        brings(signature, bea, 0);

        vm.warp(expiry);
        brings(signature, bea, 0);
        assertEq(staking.delegates(kay), bea, "in the last second");
    }

    /// @notice A signature that says something else recovers somebody else, so it can do nothing to the one who signed.
    function test_ASignatureOfSomethingElseBindsNobodyWhoSigned() public {
        bringsQuietly(signed(bea, 0), jack);
        bringsQuietly(signsDelegation(OTHER_KEY, stakingDomain(), bea, 0, expiry), bea);
        bringsQuietly(
            signsDelegation(KEY, domainOf("Staked Assay", block.chainid + 1, address(staking)), bea, 0, expiry),
            bea
        );
        bringsQuietly(signsDelegation(KEY, governorDomain(), bea, 0, expiry), bea);
        bringsQuietly(
            signsDelegation(KEY, domainOf("Staked Assay", block.chainid, address(governor)), bea, 0, expiry),
            bea
        );

        assertEq(staking.delegates(kay), kay, "kay's delegate");
        assertEq(staking.getVotes(kay), 5_000_000e18, "kay's votes");
        assertEq(staking.getVotes(bea) + staking.getVotes(jack), 0, "nobody else's");
        assertEq(nonceOf(address(staking), kay), 0, "kay's nonce");
    }

    /// @notice After a fork of the chain the domain is another one, though the contract was deployed before.
    function test_ASignatureOfBeforeAForkIsNotGoodOnTheOtherChain() public {
        Signature memory signature = signed(bea, 0);
        uint256 here = block.chainid;
        vm.chainId(here + 1);
        bringsQuietly(signature, bea);
        assertEq(staking.delegates(kay), kay, "not there");

        vm.chainId(here);
        brings(signature, bea, 0);
        assertEq(staking.delegates(kay), bea, "but here");
    }

    function test_ASignatureInItsOtherFormOrNoneIsRefused() public {
        Signature memory mirror = mirrored(signed(bea, 0));
        vm.expectRevert(abi.encodeWithSelector(ECDSA.ECDSAInvalidSignatureS.selector, mirror.s));
        brings(mirror, bea, 0);

        vm.expectRevert(ECDSA.ECDSAInvalidSignature.selector);
        brings(Signature(0, mirror.r, bytes32(uint256(1))), bea, 0);
    }

    function signed(address delegatee, uint256 nonce) private view returns (Signature memory) {
        return signsDelegation(KEY, stakingDomain(), delegatee, nonce, expiry);
    }

    function brings(Signature memory signature, address delegatee, uint256 nonce) private {
        staking.delegateBySig(delegatee, nonce, expiry, signature.v, signature.r, signature.s);
    }

    /// @dev Accepted or refused: what matters is that the signer is not touched.
    function bringsQuietly(Signature memory signature, address delegatee) private {
        try staking.delegateBySig(delegatee, 0, expiry, signature.v, signature.r, signature.s) {} catch {}
    }
}
