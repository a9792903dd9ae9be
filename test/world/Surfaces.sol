// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IAssayGovernor} from "../../contracts/interfaces/IAssayGovernor.sol";
import {ICurationParameters} from "../../contracts/interfaces/ICurationParameters.sol";
import {IDisputeCourt} from "../../contracts/interfaces/IDisputeCourt.sol";
import {IExpiringGuardian} from "../../contracts/interfaces/IExpiringGuardian.sol";
import {IListingRegistry} from "../../contracts/interfaces/IListingRegistry.sol";
import {Ruling} from "../../contracts/types/AssayTypes.sol";

// What the deployed contracts offer beyond their interfaces: public immutables, and what they inherit. Tests know the
// contracts by interfaces only, so that a change of an implementation compiles one contract and no test.

/// @notice {IDisputeCourt.disputeOf} as a struct: the same bytes, but without sixteen variables on the stack.
struct DisputeRow {
    bytes32 versionId;
    address owner;
    address challenger;
    uint256 stake;
    uint48 openedAt;
    uint48 commitEndsAt;
    uint48 revealEndsAt;
    uint48 appealEndsAt;
    uint256 quorum;
    Ruling ruling;
    bool resolved;
    uint256 escrow;
    address appellant;
    uint256 appealBond;
    uint48 appealDeadline;
    uint256 proposalId;
}

interface DisputeReads {
    function disputeOf(bytes32 disputeId) external view returns (DisputeRow memory);
}

interface ParametersSurface is ICurationParameters {
    function timelock() external view returns (address);
}

interface GuardianSurface is IExpiringGuardian {
    function timelock() external view returns (address);
    function court() external view returns (address);
    function governor() external view returns (address);
    function holder() external view returns (address);
}

interface CourtSurface is IDisputeCourt {
    function token() external view returns (address);
    function staking() external view returns (address);
    function registry() external view returns (address);
    function parameters() external view returns (address);
    function governor() external view returns (address);
    function timelock() external view returns (address);
    function quorumFloor() external view returns (uint256);
    function challengeFloor() external view returns (uint256);
    function deployedAt() external view returns (uint48);
}

interface RegistrySurface is IListingRegistry {
    function token() external view returns (address);
    function staking() external view returns (address);
    function court() external view returns (address);
    function parameters() external view returns (address);
}

interface GovernorSurface is IAssayGovernor {
    function token() external view returns (address);
    function timelock() external view returns (address);
    function court() external view returns (address);
    function thresholdFloor() external view returns (uint256);
    function quorumNumerator() external view returns (uint256);
    function quorumNumerator(uint256 timepoint) external view returns (uint256);
    function proposalVotes(
        uint256 proposalId
    ) external view returns (uint256 againstVotes, uint256 forVotes, uint256 abstainVotes);
    function updateQuorumNumerator(uint256 numerator) external;
    function updateTimelock(address timelock) external;
    function setLateQuorumVoteExtension(uint48 extension) external;
    function relay(address target, uint256 value, bytes calldata data) external payable;
}
