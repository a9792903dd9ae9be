// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

import {IQualityRatings} from "../../contracts/interfaces/IQualityRatings.sol";
import {ParameterSet, Ruling} from "../../contracts/types/AssayTypes.sol";
import {Vm} from "../world/Vm.sol";
import {Assay, Ghost} from "./books/Ghost.sol";
import {GovernanceBook} from "./books/GovernanceBook.sol";

/// @notice A second set of books, kept from the event log alone, call by call: what an index can know. The laws compare it
/// with the contracts; what a law says of one call is checked here, when the call is booked.
abstract contract Ledger is GovernanceBook {
    /// @notice Everything burned: by the token's own events, and by the protocol's.
    uint256 public burnedByCustodians;
    uint256 public burnedByHolders;
    uint256 public burnedByProtocol;

    uint256 private _leastSupply;
    mapping(address rater => mapping(bytes32 listingId => uint256)) private _ratedAt;

    constructor(Assay memory assay) Ghost(assay) {
        _leastSupply = token.totalSupply();
    }

    /// @dev Books every event since the last time, which are those of one call by `caller`.
    function _book(address caller) internal {
        delete _call;
        _caller = caller;
        Vm.Log[] memory logs = vm.getRecordedLogs();
        for (uint256 i = 0; i < logs.length; ++i) {
            (bytes32 what, address by) = (logs[i].topics[0], logs[i].emitter);
            if (by == address(token)) _bookToken(what, logs[i]);
            else if (by == address(staking)) _bookStaking(what, logs[i]);
            else if (by == address(registry)) _bookRegistry(what, logs[i]);
            else if (by == address(court)) _bookCourt(what, logs[i]);
            else if (by == address(governor)) _bookGovernor(what, logs[i]);
            else if (by == address(timelock)) _bookTimelock(what, logs[i]);
            else if (by == address(parameters)) _bookParameters(what, logs[i]);
            else if (by == address(guardian)) _bookGuardian(what, logs[i]);
            else if (by == address(ratings)) _bookRating(logs[i]);
        }
        _closeCall();
    }

    /// @dev What can be said of a call only when all of it was told.
    function _closeCall() private {
        burnedByCustodians += _call.burned;
        burnedByProtocol += _call.told;
        _keeps(_call.burned == _call.told, "L1", "a call burned another amount than its events say");
        _keeps(token.totalSupply() <= _leastSupply, "L1", "the supply rose");
        _leastSupply = token.totalSupply();
        _keeps(!_call.setter || _call.executed, "L26", "a setter was reached by another than the timelock");
        if (_call.settled != 0) _checkBurns();
    }

    /// @dev L8 by what the token itself says was burned in the call that settled.
    function _checkBurns() private {
        Dispute storage dispute = _disputes[_call.settled];
        ParameterSet memory set = parameters.setOf(dispute.terms.parametersId);
        uint256 burned = _call.burned - _call.slashBurned;
        uint256 least = dispute.votes.committedBonds - dispute.votes.keepBonds - dispute.votes.removeBonds;
        if (dispute.appeal.appellant != address(0) && !_call.overturned) {
            least += dispute.appeal.bond - dispute.appeal.bond / 2;
        }
        if (dispute.ruling == Ruling.UNDECIDED) {
            least += _share(dispute.terms.stake, set.undecidedBps);
            return _keeps(burned == least, "L8", "an undecided settlement burned another amount");
        }
        uint256 losers = dispute.ruling == Ruling.KEEP ? dispute.votes.removeBonds : dispute.votes.keepBonds;
        least += _share(dispute.terms.stake, set.burnBps) + _share(losers, set.incoherentBps);
        _keeps(burned >= least, "L8", "a decided settlement burned too little");
    }

    /// @dev Custodians burn and pay; what people burn of their own is theirs.
    function _bookToken(bytes32 what, Vm.Log memory log) private {
        if (what != IERC20.Transfer.selector) return;
        (address from, uint256 amount) = (_account(log.topics[1]), abi.decode(log.data, (uint256)));
        if (log.topics[2] == 0) {
            if (from == address(staking) || from == address(court)) _call.burned += amount;
            else if (from == address(registry)) _keeps(false, "L1", "the registry burned");
            else burnedByHolders += amount;
        }
    }

    function _bookRating(Vm.Log memory log) private {
        (bytes32 listingId, address rater) = (log.topics[1], _account(log.topics[3]));
        if (log.topics[0] != IQualityRatings.Rated.selector) return;
        uint256 last = _ratedAt[rater][listingId];
        _keeps(last == 0 || _now() >= last + 24 hours, "L27", "a rating changed within a day");
        _keeps(rater != _listings[listingId].owner, "L27", "an owner rated its own listing");
        _ratedAt[rater][listingId] = _now();
    }
}
