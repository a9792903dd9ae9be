// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IAccessControl} from "@openzeppelin/contracts/access/IAccessControl.sol";
import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {TimelockController} from "@openzeppelin/contracts/governance/TimelockController.sol";
import {GovernorVotesQuorumFraction} from "@openzeppelin/contracts/governance/extensions/GovernorVotesQuorumFraction.sol";

import {ICurationParameters} from "../../../contracts/interfaces/ICurationParameters.sol";
import {IExpiringGuardian} from "../../../contracts/interfaces/IExpiringGuardian.sol";
import {GuardianSurface} from "../../world/Surfaces.sol";
import {Vm} from "../../world/Vm.sol";
import {CourtBook} from "./CourtBook.sol";

/// @notice Proposals, ballots, operations, roles and parameters as their events tell them.
abstract contract GovernanceBook is CourtBook {
    struct Proposal {
        address proposer;
        address[] targets;
        uint256[] values;
        bytes[] calls;
        bytes32 descriptionHash;
        uint256 snapshot;
        uint256 against;
        uint256 inFavour;
        uint256 abstain;
        bool executed;
    }

    /// @dev A queued operation: how many calls it has and what its first is.
    struct Operation {
        uint256 calls;
        address target;
        uint256 value;
        bytes32 payloadHash;
        bytes32 payloadHead;
        bytes32 account;
    }

    uint256[] public proposals;
    mapping(uint256 proposalId => Proposal) internal _proposals;
    mapping(uint256 proposalId => mapping(address voter => uint256)) internal _cast;
    mapping(uint256 proposalId => address[]) internal _ballots;
    mapping(bytes32 operationId => Operation) private _operations;

    /// @notice Roles that a proposal has granted, and whether they were not revoked since.
    mapping(bytes32 role => mapping(address account => bool)) public roleGranted;

    /// @notice keccak256 of every parameter set at the time it got its id.
    mapping(uint256 id => bytes32) public setHash;

    constructor() {
        setHash[1] = keccak256(abi.encode(parameters.setOf(1)));
    }

    function proposalCount() external view returns (uint256) {
        return proposals.length;
    }

    /// @notice A proposal's author, snapshot and votes against, in favour and abstaining, as its events tell them.
    function proposalBook(uint256 id) external view returns (address, uint256, uint256, uint256, uint256) {
        Proposal storage proposal = _proposals[id];
        return (proposal.proposer, proposal.snapshot, proposal.against, proposal.inFavour, proposal.abstain);
    }

    function ballotsOf(uint256 proposalId) external view returns (address[] memory) {
        return _ballots[proposalId];
    }

    function castBy(uint256 proposalId, address voter) external view returns (uint256) {
        return _cast[proposalId][voter];
    }

    function _bookGovernor(bytes32 what, Vm.Log memory log) internal {
        if (what == IGovernor.ProposalCreated.selector) _bookCreated(log);
        else if (what == IGovernor.VoteCast.selector) {
            (uint256 id, uint8 support, uint256 weight, ) = abi.decode(log.data, (uint256, uint8, uint256, string));
            _bookBallot(id, _account(log.topics[1]), weight);
            _count(id, support, weight);
        } else if (what == IGovernor.VoteCastWithParams.selector) _bookParts(log);
        else if (what == IGovernor.ProposalExecuted.selector) {
            _proposals[abi.decode(log.data, (uint256))].executed = true;
        } else if (what == GovernorVotesQuorumFraction.QuorumNumeratorUpdated.selector) {
            _call.setter = true;
        }
    }

    function _bookTimelock(bytes32 what, Vm.Log memory log) internal {
        if (what == TimelockController.CallScheduled.selector) _bookScheduled(log);
        else if (what == TimelockController.CallExecuted.selector) _call.executed = true;
        else if (what == TimelockController.Cancelled.selector) {
            // The Governor cancels proposals only before they are queued.
            bool granted = roleGranted[timelock.CANCELLER_ROLE()][_caller];
            bool holds = _caller == GuardianSurface(address(guardian)).holder();
            _keeps(granted || holds, "L26", "an operation was cancelled by somebody without that power");
        } else if (what == IAccessControl.RoleGranted.selector) {
            _keeps(
                _account(log.topics[3]) == address(timelock),
                "L26",
                "a role was granted by another than the timelock"
            );
            roleGranted[log.topics[1]][_account(log.topics[2])] = true;
        } else if (what == IAccessControl.RoleRevoked.selector) {
            bool itself = log.topics[2] == log.topics[3];
            _keeps(
                itself || _account(log.topics[3]) == address(timelock),
                "L26",
                "a role was revoked by another than the timelock"
            );
            roleGranted[log.topics[1]][_account(log.topics[2])] = false;
        }
    }

    function _bookGuardian(bytes32 what, Vm.Log memory log) internal {
        if (what == IExpiringGuardian.OperationVetoed.selector) {
            _keeps(_now() < guardian.expiresAt(), "L26", "a guardian vetoed after its death");
            _keeps(!_isProtected(log.topics[1]), "L26", "a guardian vetoed what it may not");
        } else if (what == IExpiringGuardian.GuardianRenounced.selector) {
            _keeps(_now() >= guardian.expiresAt(), "L27", "a guardian gave up its role before its time");
        }
    }

    function _bookParameters(bytes32 what, Vm.Log memory log) internal {
        if (what != ICurationParameters.ParametersSet.selector) return;
        uint256 id = uint256(log.topics[1]);
        _keeps(setHash[id] == 0, "L24", "a parameter set got an id that was taken");
        setHash[id] = keccak256(abi.encode(parameters.setOf(id)));
        _call.setter = true;
    }

    /// @dev For and against by the votes as they were cast, each at most what its voter had when the dispute opened.
    function _appealPassed(bytes32 disputeId) internal view override returns (bool) {
        uint256 id = _disputes[disputeId].appeal.proposalId;
        Proposal storage proposal = _proposals[id];
        if (proposal.proposer != address(court) || proposal.targets.length != 1) return false;
        if (proposal.targets[0] != address(court)) return false;
        if (keccak256(proposal.calls[0]) != keccak256(abi.encodeCall(court.executeAppeal, (disputeId)))) return false;

        uint256 snapshot = _disputes[disputeId].terms.openedAt - 1;
        address[] storage ballots = _ballots[id];
        for (uint256 i = 0; i < ballots.length; ++i) {
            if (_cast[id][ballots[i]] > staking.getPastVotes(ballots[i], snapshot)) return false;
        }
        return
            proposal.inFavour > proposal.against && proposal.inFavour + proposal.abstain >= governor.quorum(snapshot);
    }

    function _bookCreated(Vm.Log memory log) private {
        (
            uint256 id,
            address proposer,
            address[] memory targets,
            uint256[] memory values,
            ,
            bytes[] memory calls,
            uint256 snapshot,
            ,
            string memory description
        ) = abi.decode(log.data, (uint256, address, address[], uint256[], string[], bytes[], uint256, uint256, string));
        Proposal storage proposal = _proposals[id];
        proposals.push(id);
        proposal.proposer = proposer;
        proposal.snapshot = snapshot;
        proposal.descriptionHash = keccak256(bytes(description));
        for (uint256 i = 0; i < targets.length; ++i) {
            proposal.targets.push(targets[i]);
            proposal.values.push(values[i]);
            proposal.calls.push(calls[i]);
        }
    }

    function _bookBallot(uint256 id, address voter, uint256 weight) private {
        Proposal storage proposal = _proposals[id];
        if (_cast[id][voter] == 0) _ballots[id].push(voter);
        _cast[id][voter] += weight;
        bool inTime = _now() > proposal.snapshot && _now() <= governor.proposalDeadline(id);
        _keeps(inTime, "L27", "a ballot outside its window");
        _keeps(
            _cast[id][voter] <= staking.getPastVotes(voter, proposal.snapshot),
            "L17",
            "more votes than the voter had"
        );
        if (proposal.proposer != address(court)) return;
        uint256 atOpening = staking.getPastVotes(voter, court.snapshotOfProposal(id));
        _keeps(_cast[id][voter] <= atOpening, "L17", "an appeal's vote is above what the voter had at opening");
    }

    function _count(uint256 id, uint8 support, uint256 weight) private {
        if (support == 0) _proposals[id].against += weight;
        else if (support == 1) _proposals[id].inFavour += weight;
        else _proposals[id].abstain += weight;
    }

    /// @dev A fractional ballot packs three uint128: against, for, abstain. A whole one with reasons may come here too.
    function _bookParts(Vm.Log memory log) private {
        (uint256 id, uint8 support, uint256 weight, , bytes memory params) = abi.decode(
            log.data,
            (uint256, uint8, uint256, string, bytes)
        );
        _bookBallot(id, _account(log.topics[1]), weight);
        if (support != 255) return _count(id, support, weight);
        for (uint256 i = 0; i < 3; ++i) {
            uint256 part;
            assembly ("memory-safe") {
                part := shr(128, mload(add(add(params, 0x20), mul(i, 16))))
            }
            _count(id, uint8(i), part);
        }
    }

    function _bookScheduled(Vm.Log memory log) private {
        (address target, uint256 value, bytes memory payload, , ) = abi.decode(
            log.data,
            (address, uint256, bytes, bytes32, uint256)
        );
        Operation storage operation = _operations[log.topics[1]];
        operation.calls += 1;
        if (uint256(log.topics[2]) != 0) return;
        (operation.target, operation.value, operation.payloadHash) = (target, value, keccak256(payload));
        if (payload.length == 36) operation.payloadHead = _wordAt(payload, 4);
        if (payload.length == 68)
            (operation.payloadHead, operation.account) = (_wordAt(payload, 4), _wordAt(payload, 36));
    }

    /// @dev §9: exactly one call without value, the whole payload an appeal's ruling or the removal of a canceller.
    function _isProtected(bytes32 operationId) private view returns (bool) {
        Operation storage operation = _operations[operationId];
        if (operation.calls != 1 || operation.value != 0) return false;
        if (operation.target == address(court)) {
            return operation.payloadHash == keccak256(abi.encodeCall(court.executeAppeal, (operation.payloadHead)));
        }
        if (operation.target != address(timelock) || _account(operation.account) == address(governor)) return false;
        bytes memory revokes = abi.encodeCall(
            timelock.revokeRole,
            (timelock.CANCELLER_ROLE(), _account(operation.account))
        );
        return operation.payloadHash == keccak256(revokes);
    }

    function _wordAt(bytes memory data, uint256 offset) private pure returns (bytes32 word) {
        assembly ("memory-safe") {
            word := mload(add(add(data, 0x20), offset))
        }
    }
}
