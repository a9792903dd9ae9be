// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ICurationParameters} from "../interfaces/ICurationParameters.sol";
import {ParameterSet} from "../types/AssayTypes.sol";

/// @title Numbered parameter sets within constant bounds
contract CurationParameters is ICurationParameters {
    uint256 private constant TOKEN = 1e18;

    /// @dev Jurors' share and burn together, bps.
    uint256 private constant MIN_VOTER_AND_BURN_BPS = 4_000;

    /// @dev Jurors' share, backers' share and burn together, bps: the rest is what the prevailing party wins.
    uint256 private constant MAX_SHARES_BPS = 9_000;

    /// @dev quorumBps * bondBps * incoherentBps: what a losing quorum forfeits of all stake, in bps cubed.
    uint256 private constant MIN_VOTE_COST = 1e9;

    /// @notice The only address that may put a new set in force.
    address public immutable timelock;

    /// @inheritdoc ICurationParameters
    uint256 public currentId;

    mapping(uint256 id => ParameterSet) private _sets;

    /// @dev The set in force once more, where nobody who acts pays for finding its id.
    ParameterSet private _current;

    constructor(address timelock_, ParameterSet memory initial) {
        timelock = timelock_;
        _set(initial);
    }

    /// @inheritdoc ICurationParameters
    function setParameters(ParameterSet calldata next) external returns (uint256 id) {
        if (msg.sender != timelock) revert ParametersOnlyTimelock(msg.sender);

        return _set(next);
    }

    /// @inheritdoc ICurationParameters
    function current() external view returns (ParameterSet memory) {
        return _current;
    }

    /// @inheritdoc ICurationParameters
    function unbonding() external view returns (uint32) {
        return _current.unbonding;
    }

    /// @inheritdoc ICurationParameters
    function releaseDelay() external view returns (uint32) {
        return _current.releaseDelay;
    }

    /// @inheritdoc ICurationParameters
    function vouchCapBps() external view returns (uint16) {
        return _current.vouchCapBps;
    }

    /// @inheritdoc ICurationParameters
    function warmUp() external view returns (uint32) {
        return _current.warmUp;
    }

    /// @inheritdoc ICurationParameters
    function setOf(uint256 id) external view returns (ParameterSet memory) {
        if (id == 0 || id > currentId) revert ParametersUnknownSet(id);
        return _sets[id];
    }

    function _set(ParameterSet memory next) private returns (uint256 id) {
        _checkAmountsAndPeriods(next);
        _checkShares(next);
        _checkTogether(next);

        ParameterSet memory previous = _current;
        id = ++currentId;
        _sets[id] = next;
        _current = next;

        emit ParametersSet(id, previous, next);
    }

    function _checkAmountsAndPeriods(ParameterSet memory next) private pure {
        _checkBounds("minDeposit", next.minDeposit, 100 * TOKEN, 100_000 * TOKEN);
        _checkBounds("sMax", next.sMax, 100 * TOKEN, 100_000 * TOKEN);
        _checkBounds("applyPeriod", next.applyPeriod, 2 days, 14 days);
        _checkBounds("commitPeriod", next.commitPeriod, 1 days, 7 days);
        _checkBounds("revealPeriod", next.revealPeriod, 1 days, 7 days);
        _checkBounds("appealWindow", next.appealWindow, 1 days, 7 days);
        _checkBounds("releaseDelay", next.releaseDelay, 12 days, 60 days);
        _checkBounds("unbonding", next.unbonding, 14 days, 60 days);
        _checkBounds("exitDelay", next.exitDelay, 3 days, 30 days);
        _checkBounds("warmUp", next.warmUp, 0, 14 days);
    }

    function _checkShares(ParameterSet memory next) private pure {
        _checkBounds("appealMultiplier", next.appealMultiplier, 1, 5);
        _checkBounds("voterBps", next.voterBps, 1_000, 4_000);
        _checkBounds("voucherBps", next.voucherBps, 0, 2_500);
        _checkBounds("burnBps", next.burnBps, 1_000, 5_000);
        _checkBounds("undecidedBps", next.undecidedBps, 100, 1_000);
        _checkBounds("quorumBps", next.quorumBps, 500, 3_000);
        _checkBounds("bondBps", next.bondBps, 50, 1_000);
        _checkBounds("incoherentBps", next.incoherentBps, 1_000, 10_000);
        _checkBounds("slashBps", next.slashBps, 500, 5_000);
        _checkBounds("bountyBps", next.bountyBps, 0, 2_000);
        _checkBounds("vouchCapBps", next.vouchCapBps, 200, 1_000);
    }

    function _checkTogether(ParameterSet memory next) private pure {
        uint256 voterAndBurnBps = uint256(next.voterBps) + next.burnBps;
        if (voterAndBurnBps < MIN_VOTER_AND_BURN_BPS || voterAndBurnBps + next.voucherBps > MAX_SHARES_BPS) {
            revert ParametersSharesInvalid(next.voterBps, next.voucherBps, next.burnBps);
        }

        uint256 voteCost = uint256(next.quorumBps) * next.bondBps * next.incoherentBps;
        if (voteCost < MIN_VOTE_COST) revert ParametersTooWeak(voteCost, MIN_VOTE_COST);
    }

    function _checkBounds(bytes32 parameter, uint256 value, uint256 min, uint256 max) private pure {
        if (value < min || value > max) revert ParametersOutOfBounds(parameter, value, min, max);
    }
}
