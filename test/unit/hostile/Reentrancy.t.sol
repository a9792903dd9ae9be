// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {IVotes} from "@openzeppelin/contracts/governance/utils/IVotes.sol";

import {ICredits} from "../../../contracts/interfaces/ICredits.sol";
import {IDisputeCourt} from "../../../contracts/interfaces/IDisputeCourt.sol";
import {IListingRegistry} from "../../../contracts/interfaces/IListingRegistry.sol";
import {IQualityRatings} from "../../../contracts/interfaces/IQualityRatings.sol";
import {IStaking} from "../../../contracts/interfaces/IStaking.sol";
import {Choice, Ruling} from "../../../contracts/types/AssayTypes.sol";
import {HostileMoves} from "./HostileMoves.sol";

/// @notice Our token calls nobody. If it did, then whatever is done in the middle of a call could as well have been done
/// before it or after it: at every moment in which tokens move, within every call that moves some, each state-changing
/// call of the protocol is tried, and the world must then be one that two separate calls make.
contract ReentrancyTest is HostileMoves {
    /// @notice The call within `outer` was accepted, and neither order of the two has the same end.
    error NeitherBeforeNorAfter(string outer, string inner, uint256 moment);

    Call[] private _inner;
    uint256 private _bothAccepted;

    function setUp() public override {
        super.setUp();
        _addStaking();
        _addRegistry();
        _addCourt();
        _addOthers();
    }

    // Staking

    function test_aStakeCanBeInterruptedByNothing() public {
        _interrupt(mover("stake"));
    }

    function test_aWithdrawCanBeInterruptedByNothing() public {
        _interrupt(mover("withdraw"));
    }

    function test_aClaimOfRewardsCanBeInterruptedByNothing() public {
        _interrupt(mover("claim rewards"));
    }

    function test_aFundingCanBeInterruptedByNothing() public {
        _interrupt(mover("fund"));
    }

    function test_theBurnOfASyncCanBeInterruptedByNothing() public {
        _interrupt(mover("sync"));
    }

    function test_theBurnOfACompletedReleaseCanBeInterruptedByNothing() public {
        _interrupt(mover("complete a release"));
    }

    // ListingRegistry

    function test_aSubmissionCanBeInterruptedByNothing() public {
        _interrupt(mover("submit"));
    }

    function test_aTopUpCanBeInterruptedByNothing() public {
        _interrupt(mover("top up"));
    }

    function test_aClaimOfADepositCanBeInterruptedByNothing() public {
        _interrupt(mover("claim a deposit"));
    }

    // DisputeCourt

    function test_aChallengeCanBeInterruptedByNothing() public {
        _interrupt(mover("challenge"));
    }

    function test_aChallengeOfAnUpdateCanBeInterruptedByNothing() public {
        _interrupt(mover("challenge an update"));
    }

    function test_aChallengeOfAnExitingListingCanBeInterruptedByNothing() public {
        vm.warp(nowAt() - 1); // the last second in which it is possible
        _interrupt(Call("challenge an exit", mira, address(court), challenging(exiting)));
    }

    function test_anAppealCanBeInterruptedByNothing() public {
        _interrupt(mover("appeal"));
    }

    function test_aSettlementByRemoveCanBeInterruptedByNothing() public {
        _interrupt(mover("settle by REMOVE"));
    }

    function test_aSettlementByKeepCanBeInterruptedByNothing() public {
        _interrupt(mover("settle by KEEP"));
    }

    function test_aClaimOfACreditCanBeInterruptedByNothing() public {
        _interrupt(mover("claim a credit"));
    }

    // The trial

    function _interrupt(Call memory outer) private {
        for (uint256 i = 0; i < _inner.length; ++i) {
            (uint256 moments, uint256 both) = this.tries(outer, _inner[i]);
            assertTrue(moments > 0, "the outer call moves tokens");
            _bothAccepted += both;
        }
        assertTrue(_bothAccepted >= _inner.length / 2, "hardly anything was accepted in the middle");
    }

    /// @dev External, for a memory of its own.
    function tries(Call memory outer, Call memory inner) external returns (uint256 moment, uint256 both) {
        uint256 world = vm.snapshotState();
        bytes32 before = fingerprint();
        vm.revertToState(world);
        bytes32 alone = _endOf(outer);
        vm.revertToState(world);
        bytes32 first = _endOf(inner, outer);
        vm.revertToState(world);
        bytes32 last = _endOf(outer, inner);
        vm.revertToState(world);

        for (; ; ++moment) {
            hostile.arm(inner.target, inner.data, moment);
            forgets();
            bool done = does(outer);
            (bool struck, bool accepted) = (hostile.struck(), hostile.accepted());
            hostile.arm(address(0), "", 0); // what follows is not to be interrupted
            if (done && accepted) {
                if (both++ == 0) _assertLawsInACopy();
                bytes32 got = fingerprint();
                if (got != first && got != last) revert NeitherBeforeNorAfter(outer.name, inner.name, moment);
            } else {
                // What was refused, as a whole or in the middle, leaves nothing.
                assertEq(fingerprint(), done ? alone : before, inner.name);
            }
            vm.revertToState(world);
            // A whole call that was undone cannot tell whether its moment came; there are never more than ten.
            if (done ? !struck : moment == 10) break;
        }
    }

    function _assertLawsInACopy() private {
        uint256 world = vm.snapshotState();
        assertLaws();
        vm.revertToState(world);
    }

    /// @dev 0, which no world has, if the call is refused.
    function _endOf(Call memory only) private returns (bytes32) {
        return does(only) ? fingerprint() : bytes32(0);
    }

    function _endOf(Call memory first, Call memory then_) private returns (bytes32) {
        return does(first) && does(then_) ? fingerprint() : bytes32(0);
    }

    // What eve tries in the middle

    function _addStaking() private {
        _add("stake", address(staking), abi.encodeCall(IStaking.stake, (11e18)));
        _add("requestUnbond", address(staking), abi.encodeCall(IStaking.requestUnbond, (13e18)));
        _add("withdraw", address(staking), abi.encodeCall(IStaking.withdraw, (unbondTicket)));
        _add("delegate", address(staking), abi.encodeCall(IVotes.delegate, (jane)));
        _add("vouch", address(staking), abi.encodeCall(IStaking.vouch, (open, 17e18)));
        _add("vouch for the condemned", address(staking), abi.encodeCall(IStaking.vouch, (condemned, 17e18)));
        _add("startRelease", address(staking), abi.encodeCall(IStaking.startRelease, (condemned, 19e18)));
        _add("release from the acquitted", address(staking), abi.encodeCall(IStaking.startRelease, (acquitted, 19e18)));
        _add(
            "leave the acquitted",
            address(staking),
            abi.encodeCall(IStaking.startRelease, (acquitted, 70_000e18 + 1))
        );
        _add("fund the acquitted", address(staking), abi.encodeCall(IStaking.fund, (acquitted, 23e18, ANY)));
        _add("completeRelease", address(staking), abi.encodeCall(IStaking.completeRelease, (ripeRelease)));
        _add("complete the held", address(staking), abi.encodeCall(IStaking.completeRelease, (heldRelease)));
        _add("complete another's", address(staking), abi.encodeCall(IStaking.completeRelease, (dustyRelease)));
        _add("fund", address(staking), abi.encodeCall(IStaking.fund, (open, 23e18, ANY)));
        _add("harvest", address(staking), abi.encodeCall(IStaking.harvest, (eve, open)));
        _add("claim", address(staking), abi.encodeCall(ICredits.claim, ()));
        _add("sync herself", address(staking), abi.encodeCall(IStaking.sync, (eve)));
        _add("sync another", address(staking), abi.encodeCall(IStaking.sync, (ben)));
        _add("slash", address(staking), abi.encodeCall(IStaking.slash, (open, "", 2000, 1000, 1e18, eve)));
        _add("lockBond", address(staking), abi.encodeCall(IStaking.lockBond, ("", ben, 1e18)));
        _add("returnBond", address(staking), abi.encodeCall(IStaking.returnBond, ("", eve, 1e18)));
        _add("burnBonds", address(staking), abi.encodeCall(IStaking.burnBonds, ("", 1e18)));
        _add("reward", address(staking), abi.encodeCall(IStaking.reward, (open, 1e18)));
    }

    function _addRegistry() private {
        bytes32 mine = listingOf(own);
        _add("submit", address(registry), abi.encodeCall(IListingRegistry.submit, ("one", CARD, URI, DEPOSIT)));
        _add("proposeVersion", address(registry), abi.encodeCall(IListingRegistry.proposeVersion, (mine, CARD, URI)));
        _add("activate", address(registry), abi.encodeCall(IListingRegistry.activate, (listingOf(waiting))));
        _add("topUp", address(registry), abi.encodeCall(IListingRegistry.topUp, (mine, 29e18)));
        _add("initiateExit", address(registry), abi.encodeCall(IListingRegistry.initiateExit, (mine)));
        _add(
            "exit with an update",
            address(registry),
            abi.encodeCall(IListingRegistry.initiateExit, (listingOf(updated)))
        );
        _add("finalizeExit", address(registry), abi.encodeCall(IListingRegistry.finalizeExit, (listingOf(exiting))));
        _add("claim the deposit", address(registry), abi.encodeCall(ICredits.claim, ()));
        _add("openDispute", address(registry), abi.encodeCall(IListingRegistry.openDispute, (open, "", 1e18)));
        _add(
            "closeDispute",
            address(registry),
            abi.encodeCall(IListingRegistry.closeDispute, (condemned, disputeOf(condemned), Ruling.KEEP, 0))
        );
    }

    function _addCourt() private {
        bytes32 condemnation = disputeOf(condemned);
        bytes32[] memory both = new bytes32[](2);
        (both[0], both[1]) = (disputeOf(kept), disputeOf(lost));
        _add("challenge", address(court), challenging(open));
        _add("challenge the condemned", address(court), challenging(condemned));
        _add("commit", address(court), abi.encodeCall(IDisputeCourt.commit, (disputeOf(committing), SALT)));
        _add(
            "reveal",
            address(court),
            abi.encodeCall(IDisputeCourt.reveal, (disputeOf(revealing), eve, Choice.KEEP, saltOf(eve)))
        );
        _add("tally", address(court), abi.encodeCall(IDisputeCourt.tally, (disputeOf(appealable))));
        _add("appeal", address(court), abi.encodeCall(IDisputeCourt.appeal, (disputeOf(appealable))));
        _add("executeAppeal", address(court), abi.encodeCall(IDisputeCourt.executeAppeal, (condemnation)));
        _add("resolve", address(court), abi.encodeCall(IDisputeCourt.resolve, (condemnation)));
        _add("claimVote", address(court), abi.encodeCall(IDisputeCourt.claimVote, (disputeOf(kept), eve)));
        _add("claimVotes", address(court), abi.encodeCall(IDisputeCourt.claimVotes, (both, eve)));
        _add(
            "claim the vote now settled",
            address(court),
            abi.encodeCall(IDisputeCourt.claimVote, (condemnation, eve))
        );
        _add("claim the credit", address(court), abi.encodeCall(ICredits.claim, ()));
        _add("submitEvidence", address(court), abi.encodeCall(IDisputeCourt.submitEvidence, (condemnation, CARD, URI)));
    }

    function _addOthers() private {
        address[] memory targets = new address[](1);
        targets[0] = address(token);
        bytes[] memory calls = new bytes[](1);
        _add("rate", address(ratings), abi.encodeCall(IQualityRatings.rate, (listingOf(open), 5, CARD, URI)));
        _add(
            "propose",
            address(governor),
            abi.encodeCall(IGovernor.propose, (targets, new uint256[](1), calls, "more"))
        );
        _add("end the guardian", address(guardian), abi.encodeCall(guardian.renounceIfExpired, ()));
    }

    function _add(string memory name, address target, bytes memory data) private {
        _inner.push(Call({name: name, who: eve, target: target, data: data}));
    }
}
