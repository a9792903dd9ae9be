// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC6372} from "@openzeppelin/contracts/interfaces/IERC6372.sol";
import {IVotes} from "@openzeppelin/contracts/governance/utils/IVotes.sol";
import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {Nonces} from "@openzeppelin/contracts/utils/Nonces.sol";
import {IStaking} from "../interfaces/IStaking.sol";
import {AmountHistory} from "../libraries/AmountHistory.sol";
import {DelegateHistory} from "../libraries/DelegateHistory.sol";

/// @title Stake as votes
/// @notice Units, delegates and votes by second (ERC-5805, ERC-6372), and the views by which tools read stake as if it
/// were a token. It cannot be transferred.
/// @dev OpenZeppelin's VotesExtended keeps units and delegate votes apart, so most stakers, who are their own delegates,
/// pay twice for the same number. Here an account's votes are its units, if it is its own delegate, and what others gave.
abstract contract StakingVotes is IStaking, EIP712, Nonces {
    using AmountHistory for AmountHistory.Trace;
    using DelegateHistory for DelegateHistory.Trace;

    bytes32 private constant DELEGATION_TYPEHASH = keccak256(
        "Delegation(address delegatee,uint256 nonce,uint256 expiry)"
    );

    mapping(address account => AmountHistory.Trace) private _units;
    mapping(address delegatee => AmountHistory.Trace) private _received;
    mapping(address account => DelegateHistory.Trace) private _delegates;
    AmountHistory.Trace private _total;

    /// @notice Votes can only be looked up for a time that has passed. Try again in a few seconds.
    error ERC5805FutureLookup(uint256 timepoint, uint48 clock);

    constructor() EIP712("Staked Assay", "1") {}

    /// @inheritdoc IVotes
    function delegate(address delegatee) external {
        _delegate(msg.sender, delegatee);
    }

    /// @inheritdoc IVotes
    function delegateBySig(address delegatee, uint256 nonce, uint256 expiry, uint8 v, bytes32 r, bytes32 s) external {
        if (block.timestamp > expiry) revert VotesExpiredSignature(expiry);
        bytes32 digest = _hashTypedDataV4(keccak256(abi.encode(DELEGATION_TYPEHASH, delegatee, nonce, expiry)));
        address signer = ECDSA.recover(digest, v, r, s);

        _useCheckedNonce(signer, nonce);
        _delegate(signer, delegatee);
    }

    /// @inheritdoc IERC6372
    function clock() public view returns (uint48) {
        return uint48(block.timestamp);
    }

    /// @inheritdoc IERC6372
    // solhint-disable-next-line func-name-mixedcase
    function CLOCK_MODE() external pure returns (string memory) {
        return "mode=timestamp";
    }

    /// @inheritdoc IVotes
    function delegates(address account) public view returns (address) {
        return _delegates[account].latest;
    }

    /// @inheritdoc IVotes
    function getVotes(address account) public view returns (uint256) {
        uint256 own = delegates(account) == account ? _units[account].latest : 0;
        return own + _received[account].latest;
    }

    /// @inheritdoc IVotes
    function getPastVotes(address account, uint256 timepoint) external view returns (uint256) {
        bool self = getPastDelegate(account, timepoint) == account;
        return (self ? _units[account].amountAt(timepoint) : 0) + _received[account].amountAt(timepoint);
    }

    /// @inheritdoc IVotes
    function getPastTotalSupply(uint256 timepoint) external view returns (uint256) {
        return _total.amountAt(_past(timepoint));
    }

    /// @inheritdoc IStaking
    function getPastBalanceOf(address account, uint256 timepoint) external view returns (uint256) {
        return _units[account].amountAt(_past(timepoint));
    }

    /// @inheritdoc IStaking
    function getPastDelegate(address account, uint256 timepoint) public view returns (address) {
        return _delegates[account].delegateAt(_past(timepoint));
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
        return _total.latest;
    }

    /// @inheritdoc IStaking
    function balanceOf(address account) external view returns (uint256) {
        return _unitsOf(account);
    }

    function _unitsOf(address account) internal view returns (uint256) {
        return _units[account].latest;
    }

    function _getTotalSupply() internal view returns (uint256) {
        return _total.latest;
    }

    function _delegate(address account, address delegatee) internal virtual {
        address before = delegates(account);
        uint256 units = _units[account].latest;

        emit DelegateChanged(account, before, delegatee);
        _delegates[account].push(delegatee);
        if (before == delegatee || units == 0) return;
        if (before != address(0)) _moveVotes(before, account, units, 0);
        if (delegatee != address(0)) _moveVotes(delegatee, account, 0, units);
    }

    /// @dev Brings units into existence or out of it, and the votes that go with them.
    function _setUnits(address account, uint256 unitsNow) internal {
        uint256 unitsBefore = _units[account].latest;
        _total.push(_total.latest + unitsNow - unitsBefore);
        address delegatee = delegates(account);
        if (delegatee != address(0)) _moveVotes(delegatee, account, unitsBefore, unitsNow);
        _units[account].push(unitsNow);
    }

    /// @dev `account` gave `delegatee` so many votes and gives so many now. Its own are in its units already.
    function _moveVotes(address delegatee, address account, uint256 gave, uint256 gives) private {
        AmountHistory.Trace storage received = _received[delegatee];
        uint256 votes = received.latest;
        if (delegatee != account) {
            received.push(votes + gives - gave);
            if (delegates(delegatee) == delegatee) votes += _units[delegatee].latest;
        } else {
            votes += gave;
        }

        emit DelegateVotesChanged(delegatee, votes, votes + gives - gave);
    }

    function _past(uint256 timepoint) private view returns (uint256) {
        if (timepoint >= block.timestamp) revert ERC5805FutureLookup(timepoint, clock());
        return timepoint;
    }
}
