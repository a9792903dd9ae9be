// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

import {IDisputeCourt} from "../../contracts/interfaces/IDisputeCourt.sol";
import {IListingRegistry} from "../../contracts/interfaces/IListingRegistry.sol";
import {IStaking} from "../../contracts/interfaces/IStaking.sol";
import {Ruling} from "../../contracts/types/AssayTypes.sol";
import {Asserts} from "../world/Asserts.sol";
import {Vm} from "../world/Vm.sol";

/// @notice A second set of books, kept from the event log alone: what an index can know. The laws compare it with the contracts.
abstract contract Ledger is Asserts {
    /// @notice What the log says of one dispute's money, base units.
    struct Money {
        uint256 inflow;
        uint256 outflow;
        uint256 burned;
        uint256 bondsLocked;
        uint256 bondsReturned;
        uint256 bondsBurned;
        uint256 claims;
    }

    address internal _token;

    /// @notice Everything burned: by the token's own events, and by the protocol's.
    uint256 public burnedByToken;
    uint256 public burnedByProtocol;

    uint256 public unbondTickets;
    uint256 public releaseTickets;
    bytes32[] public listings;
    bytes32[] public versions;
    bytes32[] public disputes;
    mapping(bytes32 disputeId => Money) private _moneyOf;
    mapping(bytes32 disputeId => address[]) private _votersOf;
    mapping(uint256 proposalId => bytes32) internal _descriptionHashOf;

    constructor(address token_) {
        _token = token_;
    }

    function listingCount() external view returns (uint256) {
        return listings.length;
    }

    function versionCount() external view returns (uint256) {
        return versions.length;
    }

    function disputeCount() external view returns (uint256) {
        return disputes.length;
    }

    function moneyOf(bytes32 disputeId) external view returns (Money memory) {
        return _moneyOf[disputeId];
    }

    function votersOf(bytes32 disputeId) public view returns (address[] memory) {
        return _votersOf[disputeId];
    }

    /// @dev Books every event since the last time.
    function _book() internal {
        Vm.Log[] memory logs = vm.getRecordedLogs();
        for (uint256 i = 0; i < logs.length; ++i) {
            bytes32 what = logs[i].topics[0];
            if (logs[i].emitter == _token) _bookToken(what, logs[i]);
            else if (!_bookStaking(what, logs[i]) && !_bookCourt(what, logs[i])) _bookOthers(what, logs[i]);
        }
    }

    function _bookToken(bytes32 what, Vm.Log memory log) private {
        if (what == IERC20.Transfer.selector && log.topics[2] == 0) burnedByToken += abi.decode(log.data, (uint256));
    }

    function _bookStaking(bytes32 what, Vm.Log memory log) private returns (bool) {
        if (what == IStaking.UnbondRequested.selector) {
            unbondTickets += 1;
        } else if (what == IStaking.ReleaseStarted.selector) {
            releaseTickets += 1;
        } else if (what == IStaking.PoolSlashed.selector) {
            (, , uint256 slashAmount, uint256 bounty) = abi.decode(log.data, (uint256, uint16, uint256, uint256));
            burnedByProtocol += slashAmount - bounty;
        } else if (what == IStaking.PoolEmptied.selector) {
            (uint256 surplus, uint256 rewards) = abi.decode(log.data, (uint256, uint256));
            burnedByProtocol += surplus + rewards;
        } else if (what == IStaking.BondLocked.selector) {
            _moneyOf[log.topics[1]].bondsLocked += abi.decode(log.data, (uint256));
        } else if (what == IStaking.BondReturned.selector) {
            _moneyOf[log.topics[1]].bondsReturned += abi.decode(log.data, (uint256));
        } else if (what == IStaking.BondsBurned.selector) {
            uint256 amount = abi.decode(log.data, (uint256));
            _moneyOf[log.topics[1]].bondsBurned += amount;
            burnedByProtocol += amount;
        } else {
            return false;
        }
        return true;
    }

    function _bookCourt(bytes32 what, Vm.Log memory log) private returns (bool) {
        if (what == IDisputeCourt.DisputeOpened.selector) {
            (, , , uint256 stake) = abi.decode(log.data, (bytes32, address, uint256, uint256));
            disputes.push(log.topics[1]);
            _moneyOf[log.topics[1]].inflow += 2 * stake;
        } else if (what == IDisputeCourt.VoteCommitted.selector) {
            _votersOf[log.topics[1]].push(address(uint160(uint256(log.topics[2]))));
        } else if (what == IDisputeCourt.DisputeAppealed.selector) {
            (uint256 bond) = abi.decode(log.data, (uint256));
            _moneyOf[log.topics[1]].inflow += bond;
        } else if (what == IDisputeCourt.DisputeResolved.selector) {
            (, uint256 burned, uint256 returned, uint256 poolReward) = abi.decode(
                log.data,
                (Ruling, uint256, uint256, uint256)
            );
            _moneyOf[log.topics[1]].burned += burned;
            _moneyOf[log.topics[1]].outflow += returned + poolReward;
            burnedByProtocol += burned;
        } else if (what == IDisputeCourt.AppealSettled.selector) {
            (, , uint256 burned) = abi.decode(log.data, (bool, uint256, uint256));
            _moneyOf[log.topics[1]].burned += burned;
            burnedByProtocol += burned;
        } else if (what == IDisputeCourt.Credited.selector) {
            _moneyOf[log.topics[1]].outflow += abi.decode(log.data, (uint256));
        } else if (what == IDisputeCourt.VoteClaimed.selector) {
            (, uint256 reward) = abi.decode(log.data, (uint256, uint256));
            _moneyOf[log.topics[1]].outflow += reward;
            _moneyOf[log.topics[1]].claims += 1;
        } else {
            return false;
        }
        return true;
    }

    function _bookOthers(bytes32 what, Vm.Log memory log) private {
        if (what == IGovernor.ProposalCreated.selector) {
            (uint256 id, , , , , , , , string memory description) = abi.decode(
                log.data,
                (uint256, address, address[], uint256[], string[], bytes[], uint256, uint256, string)
            );
            _descriptionHashOf[id] = keccak256(bytes(description));
        } else if (what == IListingRegistry.ListingSubmitted.selector) {
            listings.push(log.topics[1]);
        } else if (what == IListingRegistry.VersionProposed.selector) {
            versions.push(log.topics[2]);
        }
    }
}
