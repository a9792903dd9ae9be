// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IVotes} from "@openzeppelin/contracts/governance/utils/IVotes.sol";

import {ICredits} from "../../../contracts/interfaces/ICredits.sol";
import {IDisputeCourt} from "../../../contracts/interfaces/IDisputeCourt.sol";
import {IStaking} from "../../../contracts/interfaces/IStaking.sol";
import {Choice} from "../../../contracts/types/AssayTypes.sol";
import {OrdersTest} from "./OrdersTest.sol";

/// @notice Two who delegate to each other and to a third, while both stake and unbond.
contract DelegationOrdersTest is OrdersTest {
    function setUp() public override {
        watches();
        super.setUp();
        books();

        add("ben stakes", ben, address(staking), abi.encodeCall(IStaking.stake, (5e18)));
        add("ben unbonds", ben, address(staking), abi.encodeCall(IStaking.requestUnbond, (7e18)));
        add("ben delegates to bea", ben, address(staking), abi.encodeCall(IVotes.delegate, (bea)));
        add("bea stakes", bea, address(staking), abi.encodeCall(IStaking.stake, (11e18)));
        add("bea unbonds", bea, address(staking), abi.encodeCall(IStaking.requestUnbond, (13e18)));
        add("bea delegates to anna", bea, address(staking), abi.encodeCall(IVotes.delegate, (anna)));
    }

    function test_votesOfADelegatorAndItsDelegateAreTheSameInAll720Orders() public {
        Tally memory tally = inEveryOrder();

        assertEq(tally.orders, 720, "orders");
        assertEq(tally.refused, 0, "nothing is refused");
    }

    function expected(uint256) internal pure override returns (bytes memory) {
        return YES;
    }

    function end() internal override returns (bytes32) {
        uint256 second = nowAt();
        vm.warp(second + 1);
        assertEq(staking.getPastVotes(bea, second), 3_000_000e18 - 2e18, "bea votes with ben's");
        assertEq(staking.getPastVotes(anna, second), 1_000_000e18 - 2e18, "anna votes with bea's: not with ben's");
        assertEq(staking.getPastVotes(ben, second), 0, "ben");
        assertEq(staking.getPastBalanceOf(ben, second), 3_000_000e18 - 2e18, "ben's own balance stays his");
        return bytes32(staking.getPastTotalSupply(second));
    }
}

/// @notice The incident of Celo: a backer who sees the slash coming tries to be out of the pool in the same second.
contract ExitBeforeSlashOrdersTest is OrdersTest {
    uint256 private constant BENS = 900_000e18 + 1;
    uint256 private constant BEAS = 70_000e18 + 3;

    bytes32 private _version;
    bytes32 private _dispute;
    uint256 private _wallet;

    // What the protocol says in the order so far.
    bool private _slashed;
    bool private _released;

    function setUp() public override {
        watches();
        super.setUp();
        (, _version) = listed();
        vouchAs(ben, _version, BENS);
        vouchAs(bea, _version, BEAS);
        _dispute = challengeAs(mira, _version);
        vote(_dispute, Choice.REMOVE, Choice.NONE, Choice.NONE);
        vm.warp(disputeRow(_dispute).appealEndsAt);
        books();
        _wallet = token.balanceOf(ben);

        add("ben releases all", ben, address(staking), abi.encodeCall(IStaking.startRelease, (_version, BENS)));
        add("and would be out", anna, address(staking), abi.encodeCall(IStaking.completeRelease, (1)));
        add("ben unbonds", ben, address(staking), abi.encodeCall(IStaking.requestUnbond, (2_000_000e18)));
        add("slash", anna, address(court), abi.encodeCall(IDisputeCourt.resolve, (_dispute)));
        add("bea is settled", anna, address(staking), abi.encodeCall(IStaking.sync, (bea)));
        add("mira takes her bounty", mira, address(staking), abi.encodeCall(ICredits.claim, ()));
    }

    function test_nobodyLeavesAPoolInTheSecondOfItsSlashInAnyOf720Orders() public {
        Tally memory tally = inEveryOrder();

        assertEq(tally.orders, 720, "orders");
    }

    function expected(uint256 move) internal override returns (bytes memory) {
        if (move == 3) _slashed = true;
        if (move == 0) {
            if (_slashed)
                return abi.encodeWithSelector(IStaking.StakingInsufficientVouched.selector, ben, _version, 0, BENS);
            _released = true;
        }
        if (move == 1) {
            if (!_released) return abi.encodeWithSelector(IStaking.StakingUnknownTicket.selector, 1);
            if (_slashed) return abi.encodeWithSelector(IStaking.StakingVoidTicket.selector, 1);
            uint48 openedAt = disputeRow(_dispute).openedAt;
            return abi.encodeWithSelector(IStaking.StakingDisputed.selector, _version, openedAt);
        }
        if (move == 5 && !_slashed) return abi.encodeWithSelector(ICredits.CreditsNothingToClaim.selector, mira);
        return YES;
    }

    /// @notice Law L10: everybody loses the same share, rounded up; what is burned and paid is that of the whole pool, rounded down.
    function end() internal override returns (bytes32) {
        syncsEverybody();
        (uint256 bens, uint256 beas) = ((BENS + 4) / 5, (BEAS + 4) / 5);
        assertEq(staking.balanceOf(ben), 1_000_000e18 - bens, "ben, who unbonded two millions");
        assertEq(staking.balanceOf(bea), 1_000_000e18 - beas, "bea");
        assertEq(token.balanceOf(ben), _wallet, "L9: nothing reached his wallet");

        (uint256 total, , , , uint256 slashAmount, uint256 collected, , ) = staking.poolOf(_version);
        assertEq(total, 0, "the pool is empty");
        assertEq(slashAmount, (BENS + BEAS) / 5, "L10: slashAmount");
        assertEq(collected, bens + beas, "L10: losses");
        assertLe(collected - slashAmount, 2, "L10: at most a unit for each position");
        uint256 bounty = token.balanceOf(mira) + staking.claimableOf(mira);
        return keccak256(abi.encode(token.totalSupply(), bounty, staking.totalSupply()));
    }
}
