// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {AssayTest} from "../../world/AssayTest.sol";

/// @notice Staking with two jurors' stake in it, listings to vouch for, and the money laws checked on demand.
abstract contract StakingTest is AssayTest {
    /// @dev Jack and judy stake this much each: enough for a court, and for a vouch cap of a million and more.
    uint256 internal constant JUROR_STAKE = 5_000_000e18;
    uint256 internal constant DEPOSIT = 5_000e18;
    bytes32 internal constant DISPUTE = keccak256("a dispute");

    bytes32[] internal versions;
    uint256 internal lastUnbondTicket;

    function setUp() public virtual {
        deployAssay();
        stakeAs(jack, JUROR_STAKE);
        stakeAs(judy, JUROR_STAKE);
        skip(1);
    }

    function stakeAs(address who, uint256 amount) internal {
        vm.prank(who);
        staking.stake(amount);
    }

    function unbondAs(address who, uint256 amount) internal returns (uint256 ticketId) {
        vm.prank(who);
        ticketId = staking.requestUnbond(amount);
        lastUnbondTicket = ticketId;
    }

    function vouchAs(address who, bytes32 versionId, uint256 amount) internal {
        vm.prank(who);
        staking.vouch(versionId, amount);
    }

    function releaseAs(address who, bytes32 versionId, uint256 amount) internal returns (uint256) {
        vm.prank(who);
        return staking.startRelease(versionId, amount);
    }

    function fundAs(address who, bytes32 versionId, uint256 amount) internal {
        vm.prank(who);
        staking.fund(versionId, amount, type(uint256).max);
    }

    /// @notice Olga submits a model; its version 0 is PENDING and can be vouched for.
    function submitModel(string memory modelName) internal returns (bytes32 versionId) {
        bytes32 contentHash = sha256(bytes(modelName)); // a call to a precompile, which would use up the prank
        vm.prank(olga);
        bytes32 listingId = registry.submit(keccak256(bytes(modelName)), contentHash, "", DEPOSIT);
        versionId = registry.versionAt(listingId, 0);
        versions.push(versionId);
    }

    /// @notice A next version of the listing takes the place of its current one.
    function supersede(bytes32 versionId) internal {
        bytes32 listingId = listingIdOf(versionId);
        vm.prank(olga);
        registry.proposeVersion(listingId, keccak256("better"), "");
        skip(5 days);
        registry.activate(listingId);
    }

    function listingIdOf(bytes32 versionId) internal view returns (bytes32 listingId) {
        (listingId, , , , , ) = registry.versionOf(versionId);
    }

    function challenge(bytes32 versionId) internal returns (bytes32 disputeId) {
        vm.prank(mira);
        return court.challenge(versionId, type(uint256).max, keccak256("evidence"), "");
    }

    /// @notice What the court does at a REMOVE ruling, with a bounty of at most `bountyCap` to mira.
    function slash(bytes32 versionId, uint16 slashBps, uint256 bountyCap) internal returns (uint256, uint256) {
        vm.prank(address(court));
        return staking.slash(versionId, DISPUTE, slashBps, 1000, bountyCap, mira);
    }

    function totalOf(bytes32 versionId) internal view returns (uint256 total) {
        (total, , , , , , , ) = staking.poolOf(versionId);
    }

    function activeOf(bytes32 versionId) internal view returns (uint256 active) {
        (, active, , , , , , ) = staking.poolOf(versionId);
    }

    function collectedOf(bytes32 versionId) internal view returns (uint256 collected) {
        (, , , , , collected, , ) = staking.poolOf(versionId);
    }

    function rewardsOf(bytes32 versionId) internal view returns (uint256 rewards) {
        (, , , , , , , rewards) = staking.poolOf(versionId);
    }

    function assertPosition(address who, bytes32 versionId, uint256 vouched, uint256 releasing) internal view {
        (uint256 gotVouched, uint256 gotReleasing) = staking.positionOf(who, versionId);
        assertEq(gotVouched, vouched, "vouched");
        assertEq(gotReleasing, releasing, "releasing");
        assertEq(staking.recordedOf(who, versionId), vouched + releasing, "recorded");
    }

    /// @notice L2, L11, L12 and L18, over all actors and the versions made by {submitModel}.
    function assertLaws() internal view {
        address[] memory people = actors();
        uint256 owed = staking.bonded();
        uint256 units;
        for (uint256 i = 0; i < people.length; ++i) {
            uint256 own = staking.freeOf(people[i]);
            for (uint256 j = 0; j < versions.length; ++j) own += staking.recordedOf(people[i], versions[j]);
            assertEq(staking.balanceOf(people[i]), own, "L11: units = free + recorded");
            assertLe(staking.effectiveOf(people[i]), own, "L12: effective <= units");
            assertEq(staking.getVotes(people[i]), _delegatedTo(people[i], people), "L11: votes = units of delegators");
            units += own;
            owed += own + staking.claimableOf(people[i]);
        }
        assertEq(staking.totalSupply(), units, "L11: total = sum of units");

        for (uint256 i = 1; i <= lastUnbondTicket; ++i) {
            (, uint256 amount, ) = staking.unbondTicketOf(i);
            owed += amount;
        }
        uint256 alreadyBurned;
        for (uint256 j = 0; j < versions.length; ++j) {
            _assertPool(versions[j], people);
            (uint256 total, , , , uint256 slashAmount, uint256 collected, , uint256 rewards) = staking.poolOf(
                versions[j]
            );
            owed += rewards;
            if (total > 0) {
                owed += collected;
                alreadyBurned += slashAmount;
            }
        }
        assertEq(token.balanceOf(address(staking)) + alreadyBurned, owed, "L2: what is held is what is owed");
    }

    function _assertPool(bytes32 versionId, address[] memory people) private view {
        uint256 recorded;
        uint256 vouchedSum;
        for (uint256 i = 0; i < people.length; ++i) {
            (uint256 vouched, uint256 releasing) = staking.positionOf(people[i], versionId);
            vouchedSum += vouched;
            recorded += vouched + releasing;
        }
        assertEq(totalOf(versionId), recorded, "L18: pool total = recorded");
        assertEq(activeOf(versionId), vouchedSum, "L18: pool active = vouched");
    }

    function _delegatedTo(address delegatee, address[] memory people) private view returns (uint256 votes) {
        for (uint256 i = 0; i < people.length; ++i) {
            if (staking.delegates(people[i]) == delegatee) votes += staking.balanceOf(people[i]);
        }
    }
}
