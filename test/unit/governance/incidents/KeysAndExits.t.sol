// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IStaking} from "../../../../contracts/interfaces/IStaking.sol";
import {Choice, Ruling} from "../../../../contracts/types/AssayTypes.sol";
import {IncidentTest} from "./IncidentTest.sol";

/// @notice Attacks on keys that should not be there, and by leaving before the bill comes.
contract KeysAndExitsTest is IncidentTest {
    /// @dev ERC-1967: where a proxy keeps its implementation and its admin.
    bytes32 private constant IMPLEMENTATION = bytes32(uint256(keccak256("eip1967.proxy.implementation")) - 1);
    bytes32 private constant ADMIN = bytes32(uint256(keccak256("eip1967.proxy.admin")) - 1);

    /// @dev jack alone is a quorum of the Governor, and of the court.
    function setUp() public {
        deployAssay();
        stakes(jack, 6_000_000e18);
        stakes(ben, 5_000_000e18);
        skip(4 days);
    }

    // Build Finance, February 2022: who had bought enough votes passed a proposal that gave him the token's minting
    // contract, minted more than there had been, and sold it.

    /// @notice Build Finance. The proposal passes, as it did there; but there is no minting, no owner and no role to hand
    /// over in the token, whoever calls it.
    function test_AGovernmentThatWasBoughtCannotMint() public {
        uint256 supply = token.totalSupply();
        bytes[7] memory keys = [
            abi.encodeWithSignature("mint(address,uint256)", mallory, supply),
            abi.encodeWithSignature("mint(uint256)", supply),
            abi.encodeWithSignature("setMinter(address)", mallory),
            abi.encodeWithSignature("addMinter(address)", mallory),
            abi.encodeWithSignature("transferOwnership(address)", mallory),
            abi.encodeWithSignature("grantRole(bytes32,address)", keccak256("MINTER_ROLE"), mallory),
            abi.encodeWithSignature("burnFrom(address,uint256)", jack, 1)
        ];
        for (uint256 i = 0; i < keys.length; ++i) {
            Proposal memory p = draft(address(token), keys[i], "the key");
            passes(jack, p);
            vm.expectRevert();
            executes(p);
        }
        assertEq(token.totalSupply(), supply, "supply");
        assertEq(token.balanceOf(mallory), 0, "mallory");
    }

    // Audius, July 2022: behind proxies whose storage overlapped, the contracts could be initialised a second time. The
    // attacker did so, changed the votes' rules and gave himself ten trillion votes.

    /// @notice Audius. There is no initialiser to call again, neither by anyone nor by a proposal, and no proxy to point
    /// elsewhere: every wire is an immutable.
    function test_NothingCanBeInitialisedAgain() public {
        address[9] memory all = everyContract();
        bytes[5] memory calls = [
            abi.encodeWithSignature("initialize()"),
            abi.encodeWithSignature("initialize(address)", mallory),
            abi.encodeWithSignature("initialize(address,address)", mallory, mallory),
            abi.encodeWithSignature("upgradeTo(address)", mallory),
            abi.encodeWithSignature("upgradeToAndCall(address,bytes)", mallory, "")
        ];
        for (uint256 i = 0; i < all.length; ++i) {
            for (uint256 j = 0; j < calls.length; ++j) {
                expectRefused(mallory, all[i], calls[j]);
                expectRefused(address(timelock), all[i], calls[j]);
            }
            assertEq(vm.load(all[i], IMPLEMENTATION), 0, "no implementation behind it");
            assertEq(vm.load(all[i], ADMIN), 0, "no admin above it");
        }
    }

    // Celo, audit of 2020: an account that saw a slash coming could begin its withdrawal one transaction earlier, and what
    // was on its way out could not be slashed.

    /// @notice Celo. ben sees the challenge coming and starts the release of all he vouched in front of it. It is slashed all
    /// the same: a release answers for every dispute that is opened before it is ready, even if an appeal makes that
    /// dispute longer than the release (law L21).
    function test_AReleaseInFrontOfAChallengeIsSlashedAllTheSame() public {
        (, bytes32 versionId) = listsOne();
        vm.prank(ben);
        staking.vouch(versionId, 100_000e18);

        vm.prank(ben);
        uint256 ticket = staking.startRelease(versionId, 100_000e18);
        bytes32 disputeId = challenges(versionId);
        uint48 openedAt = disputeRow(disputeId).openedAt;
        bytes memory liable = abi.encodeWithSelector(IStaking.StakingDisputed.selector, versionId, openedAt);
        vm.expectRevert(liable);
        staking.completeRelease(ticket);

        rulesAlone(disputeId, Choice.KEEP);
        skip(2 days - 1);
        Proposal memory p = appeals(disputeId);
        opensVoting(p.id);
        votes(jack, p.id, FOR);
        closesVoting(p.id);
        queues(p);
        vm.warp(governor.proposalEta(p.id));
        (, , , uint48 readyAt) = staking.releaseTicketOf(ticket);
        assertLe(readyAt, nowAt(), "the release is ready, and the appeal is not over");
        vm.expectRevert(liable);
        staking.completeRelease(ticket);

        executes(p);
        assertEq(uint256(disputeRow(disputeId).ruling), uint256(Ruling.REMOVE), "removed");
        vm.expectRevert(abi.encodeWithSelector(IStaking.StakingVoidTicket.selector, ticket));
        staking.completeRelease(ticket);
        staking.sync(ben);
        assertEq(staking.freeOf(ben), 4_980_000e18, "20 % of what he vouched is gone");
    }

    /// @notice Celo, the other way out: what was vouched cannot be unbonded past its release.
    function test_WhatIsVouchedCannotBeUnbondedInFrontOfAChallenge() public {
        (, bytes32 versionId) = listsOne();
        vm.startPrank(ben);
        staking.vouch(versionId, 100_000e18);
        vm.expectRevert(
            abi.encodeWithSelector(IStaking.StakingInsufficientFree.selector, ben, 4_900_000e18, 5_000_000e18)
        );
        staking.requestUnbond(5_000_000e18);
        vm.stopPrank();
    }

    function everyContract() private view returns (address[9] memory) {
        return
            [
                address(token),
                address(staking),
                address(timelock),
                address(governor),
                address(parameters),
                address(registry),
                address(court),
                address(ratings),
                address(guardian)
            ];
    }

    function expectRefused(address who, address target, bytes memory call) private {
        vm.prank(who);
        (bool accepted, ) = target.call(call);
        assertTrue(!accepted, "nobody answers");
    }
}
