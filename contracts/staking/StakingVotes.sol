// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Votes} from "@openzeppelin/contracts/governance/utils/Votes.sol";
import {VotesExtended} from "@openzeppelin/contracts/governance/utils/VotesExtended.sol";
import {IERC6372} from "@openzeppelin/contracts/interfaces/IERC6372.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {Time} from "@openzeppelin/contracts/utils/types/Time.sol";
import {IStaking} from "../interfaces/IStaking.sol";

/// @title Stake as votes
/// @notice Checkpoints of units, delegates and votes by timestamp (ERC-5805, ERC-6372), and the views by which tools
/// read stake as if it were a token. It cannot be transferred.
/// @dev Warning: {_transferVotingUnits} checkpoints what {_getVotingUnits} returns, so call it after the change.
abstract contract StakingVotes is IStaking, VotesExtended {
    constructor() EIP712("Staked Assay", "1") {}

    /// @inheritdoc IERC6372
    function clock() public view override(IERC6372, Votes) returns (uint48) {
        return Time.timestamp();
    }

    /// @inheritdoc IERC6372
    // solhint-disable-next-line func-name-mixedcase
    function CLOCK_MODE() public pure override(IERC6372, Votes) returns (string memory) {
        return "mode=timestamp";
    }

    /// @inheritdoc IStaking
    function getPastBalanceOf(
        address account,
        uint256 timepoint
    ) public view override(IStaking, VotesExtended) returns (uint256) {
        return super.getPastBalanceOf(account, timepoint);
    }

    /// @inheritdoc IStaking
    function getPastDelegate(
        address account,
        uint256 timepoint
    ) public view override(IStaking, VotesExtended) returns (address) {
        return super.getPastDelegate(account, timepoint);
    }

    /// @inheritdoc IStaking
    function name() external pure returns (string memory) {
        return "Staked Assay";
    }

    /// @inheritdoc IStaking
    function symbol() external pure returns (string memory) {
        return "stASSAY";
    }

    /// @inheritdoc IStaking
    function decimals() external pure returns (uint8) {
        return 18;
    }

    /// @inheritdoc IStaking
    function totalSupply() external view returns (uint256) {
        return _getTotalSupply();
    }

    /// @inheritdoc IStaking
    function balanceOf(address account) external view returns (uint256) {
        return _getVotingUnits(account);
    }
}
