// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title What accounts can take out of a custodian
/// @notice Whatever is owed to an account waits here until that account takes it: nobody is ever paid by somebody else's call.
interface ICredits {
    /// @notice `account` took its claimable tokens out.
    event Claimed(address indexed account, uint256 amount);

    /// @notice You have nothing to claim here.
    error CreditsNothingToClaim(address account);

    /// @notice Pays the caller what is claimable by it.
    function claim() external;

    /// @notice Tokens that {claim} would pay to `account`, base units.
    function claimableOf(address account) external view returns (uint256);
}
