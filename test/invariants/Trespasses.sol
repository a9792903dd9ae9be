// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Ruling} from "../../contracts/types/AssayTypes.sol";
import {Ledger} from "./Ledger.sol";

/// @notice The calls that are reserved for one contract, made by people: the court's on Staking and on the registry, the
/// timelock's on court, parameters, Governor and itself, the Governor's on the timelock.
abstract contract Trespasses is Ledger {
    /// @notice A reserved call was accepted from somebody to whom it is not reserved.
    error Trespassed(address target, bytes data);

    /// @dev All of them, on an object that there may be.
    function _trespasses(address who, uint256 which, uint256 seed) internal {
        bytes32 versionId = versions[which % versions.length];
        bytes32 disputeId = disputes.length == 0 ? bytes32(seed) : disputes[which % disputes.length];
        _refuses(who, address(staking), abi.encodeCall(staking.slash, (versionId, disputeId, 5000, 2000, seed, who)));
        _refuses(who, address(staking), abi.encodeCall(staking.lockBond, (disputeId, who, seed)));
        _refuses(who, address(staking), abi.encodeCall(staking.returnBond, (disputeId, who, seed)));
        _refuses(who, address(staking), abi.encodeCall(staking.burnBonds, (disputeId, seed)));
        _refuses(who, address(staking), abi.encodeCall(staking.reward, (versionId, seed)));
        _refuses(who, address(registry), abi.encodeCall(registry.openDispute, (versionId, disputeId, seed)));
        Ruling ruling = Ruling(seed % 4);
        _refuses(who, address(registry), abi.encodeCall(registry.closeDispute, (versionId, disputeId, ruling, seed)));
        _refuses(who, address(court), abi.encodeCall(court.executeAppeal, (disputeId)));
        _refuses(who, address(parameters), abi.encodeCall(parameters.setParameters, (parameters.current())));
        _refusesGovernance(who, disputeId, seed);
    }

    function _refusesGovernance(address who, bytes32 disputeId, uint256 seed) private {
        bytes memory call = abi.encodeCall(court.executeAppeal, (disputeId));
        bytes32 role = [timelock.PROPOSER_ROLE(), timelock.CANCELLER_ROLE(), timelock.DEFAULT_ADMIN_ROLE()][seed % 3];
        _refuses(who, address(governor), abi.encodeCall(governor.updateQuorumNumerator, (4 + (seed % 27))));
        _refuses(who, address(governor), abi.encodeCall(governor.updateTimelock, (who)));
        _refuses(who, address(governor), abi.encodeCall(governor.setLateQuorumVoteExtension, (1)));
        _refuses(who, address(governor), abi.encodeCall(governor.relay, (address(court), 0, call)));
        _refuses(who, address(timelock), abi.encodeCall(timelock.schedule, (address(court), 0, call, 0, 0, 2 days)));
        _refuses(who, address(timelock), abi.encodeCall(timelock.execute, (address(court), 0, call, 0, bytes32(seed))));
        _refuses(who, address(timelock), abi.encodeCall(timelock.updateDelay, (0)));
        _refuses(who, address(timelock), abi.encodeCall(timelock.grantRole, (role, who)));
        _refuses(who, address(timelock), abi.encodeCall(timelock.revokeRole, (role, address(governor))));
        _refuses(who, address(timelock), abi.encodeCall(timelock.cancel, (bytes32(seed))));
    }

    function _refuses(address who, address target, bytes memory data) internal {
        vm.prank(who);
        (bool ok, ) = target.call(data);
        if (ok) revert Trespassed(target, data);
    }

    /// @dev Calls that a proposal may contain though nothing good comes of them: an appeal's ruling hidden in an ordinary
    /// proposal, what is immutable, a role for the proposer, the end of the guardian's.
    function _misdeed(uint256 what, uint256 seed) internal view returns (address, bytes memory) {
        what %= 6;
        bytes32 disputeId = disputes.length == 0 ? bytes32(seed) : disputes[seed % disputes.length];
        if (what == 0) return (address(court), abi.encodeCall(court.executeAppeal, (disputeId)));
        if (what == 1) return (address(governor), abi.encodeCall(governor.updateTimelock, (address(this))));
        if (what == 2) return (address(timelock), abi.encodeCall(timelock.updateDelay, (0)));
        if (what == 3) return (address(staking), abi.encodeCall(staking.burnBonds, (disputeId, 1)));
        bytes32 role = timelock.CANCELLER_ROLE();
        if (what == 4) return (address(timelock), abi.encodeCall(timelock.revokeRole, (role, address(guardian))));
        return (address(governor), abi.encodeCall(governor.updateQuorumNumerator, (seed % 40)));
    }
}
