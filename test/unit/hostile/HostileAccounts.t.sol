// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {TimelockController} from "@openzeppelin/contracts/governance/TimelockController.sol";
import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";

import {HostileAccount} from "../../../contracts/mocks/HostileAccount.sol";
import {ICredits} from "../../../contracts/interfaces/ICredits.sol";
import {IStaking} from "../../../contracts/interfaces/IStaking.sol";
import {Choice} from "../../../contracts/types/AssayTypes.sol";
import {LawChecks} from "../../world/LawChecks.sol";
import {CurationWorld} from "../curation/CurationWorld.sol";

/// @notice Contracts in the place of people: the protocol calls nobody whom it pays, so there is nothing to call back from.
/// Only a proposal's target is ever called.
contract HostileAccountsTest is CurationWorld, LawChecks {
    bytes32 private constant DESCRIPTION_HASH = keccak256("pay once");

    HostileAccount private _mallory;

    address[] private _targets;
    uint256[] private _values;
    bytes[] private _calls;

    function setUp() public override {
        watches();
        super.setUp();
        _mallory = new HostileAccount();
        vm.prank(anna);
        assertTrue(token.transfer(address(_mallory), 5_000_000e18), "transfer");
        vm.startPrank(address(_mallory));
        token.approve(address(staking), ANY);
        token.approve(address(registry), ANY);
        token.approve(address(court), ANY);
        staking.stake(2_000_000e18);
        vm.stopPrank();
        skip(4 days);
    }

    function everybody() internal view override returns (address[] memory people) {
        address[] memory honest = actors();
        people = new address[](honest.length + 1);
        for (uint256 i = 0; i < honest.length; ++i) people[i] = honest[i];
        people[honest.length] = address(_mallory);
    }

    function test_aContractThatIsPaidIsNeverCalled() public {
        address mallory = address(_mallory);
        _mallory.arm(address(staking), abi.encodeCall(ICredits.claim, ()), 0);

        (bytes32 listing, bytes32 owned) = submitAs(mallory, "owned", DEPOSIT);
        (bytes32 other, bytes32 version) = submitAs(olga, "other", DEPOSIT);
        vouchAs(mallory, version, 100e18);
        vm.prank(mira);
        staking.fund(version, 10e18, ANY);
        skip(5 days);
        registry.activate(listing);
        registry.activate(other);
        bytes32 lost = challengeAs(mallory, version); // as a challenger
        bytes32 won = challengeAs(mira, owned); // as an owner
        sealAs(jack, won, Choice.KEEP);
        skip(2 days);
        openFor(jack, won, Choice.KEEP);
        skip(4 days);
        court.resolve(lost);
        court.resolve(won);
        vm.startPrank(mallory);
        registry.initiateExit(listing);
        staking.requestUnbond(1_000_000e18);
        vm.stopPrank();
        skip(14 days);
        registry.finalizeExit(listing);
        uint256 wallet = token.balanceOf(mallory);
        uint256 due = 1_000_000e18 + DEPOSIT + 10e18 + court.claimableOf(mallory);
        vm.startPrank(mallory);
        staking.withdraw(1);
        staking.harvest(mallory, version);
        staking.claim();
        registry.claim();
        court.claim();
        vm.stopPrank();

        assertEq(token.balanceOf(mallory), wallet + due, "paid");
        assertTrue(!_mallory.struck(), "and never called");
        assertLaws();
    }

    function test_aProposalsTargetThatExecutesItAgainInTheGovernorIsRefusedAndItPaysOnce() public {
        uint256 id = _passes();
        uint256 wallet = token.balanceOf(anna);
        _mallory.arm(address(governor), _executing(), 0);

        governor.execute(_targets, _values, _calls, DESCRIPTION_HASH);

        bytes memory refusal = abi.encodeWithSelector(
            IGovernor.GovernorUnexpectedProposalState.selector,
            id,
            IGovernor.ProposalState.Executed,
            bytes32(1 << uint8(IGovernor.ProposalState.Queued))
        );
        assertTrue(_mallory.struck() && !_mallory.accepted(), "the second execution");
        assertEq(keccak256(_mallory.answer()), keccak256(refusal), "the refusal");
        assertEq(token.balanceOf(anna), wallet + 1e18, "paid once");
    }

    /// @notice The timelock lets the second execution through and then finds the operation done: all of it is undone.
    function test_aProposalsTargetThatExecutesItAgainInTheTimelockUndoesItAndItStillPaysOnce() public {
        _passes();
        uint256 wallet = token.balanceOf(anna);
        bytes32 salt = bytes20(address(governor)) ^ DESCRIPTION_HASH;
        bytes32 operation = timelock.hashOperationBatch(_targets, _values, _calls, 0, salt);
        _mallory.arm(address(timelock), abi.encodeCall(timelock.executeBatch, (_targets, _values, _calls, 0, salt)), 0);

        vm.expectRevert(
            abi.encodeWithSelector(
                TimelockController.TimelockUnexpectedOperationState.selector,
                operation,
                bytes32(1 << uint8(TimelockController.OperationState.Ready))
            )
        );
        governor.execute(_targets, _values, _calls, DESCRIPTION_HASH);
        assertEq(token.balanceOf(anna), wallet, "nothing paid");

        _mallory.arm(address(0), "", 0);
        governor.execute(_targets, _values, _calls, DESCRIPTION_HASH);
        assertEq(token.balanceOf(anna), wallet + 1e18, "paid once");
    }

    function _executing() private view returns (bytes memory) {
        return abi.encodeCall(governor.execute, (_targets, _values, _calls, DESCRIPTION_HASH));
    }

    /// @dev A proposal whose first call goes to mallory and whose second pays anna one token; it can be executed now.
    function _passes() private returns (uint256 id) {
        _targets.push(address(_mallory));
        _targets.push(address(token));
        _values = new uint256[](2);
        _calls.push(hex"");
        _calls.push(abi.encodeCall(token.transfer, (anna, 1e18)));
        vm.prank(jack);
        id = governor.propose(_targets, _values, _calls, "pay once");
        vm.warp(governor.proposalSnapshot(id) + 1);
        vm.prank(jack);
        governor.castVote(id, 1);
        vm.warp(governor.proposalDeadline(id) + 1);
        governor.queue(_targets, _values, _calls, DESCRIPTION_HASH);
        skip(2 days);
    }
}
