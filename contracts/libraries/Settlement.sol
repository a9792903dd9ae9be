// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";

import {Ruling} from "../types/AssayTypes.sol";
import {Bps} from "./Bps.sol";

/// @title Where every base unit of a dispute goes
/// @notice Pure arithmetic; who holds what and who is told lies with the court.
library Settlement {
    using Bps for uint256;

    /// @notice Everything that the amounts follow from. `unrevealedBonds` are of those who committed and never revealed.
    struct Input {
        Ruling ruling;
        uint256 stake;
        uint256 voterBps;
        uint256 voucherBps;
        uint256 burnBps;
        uint256 undecidedBps;
        uint256 incoherentBps;
        uint256 slashBps;
        uint256 keepWeight;
        uint256 removeWeight;
        uint256 keepBonds;
        uint256 removeBonds;
        uint256 unrevealedBonds;
        uint256 poolActive;
    }

    /// @notice `stakeBurned + voterPool + poolReward + depositReturned + ownerCredit + challengerCredit == 2 * stake`.
    /// `losersBonds` share `losersRefund`; the rest of them is in `bondsBurned`. `bountyCap` bounds the slash's bounty.
    struct Outcome {
        uint256 stakeBurned;
        uint256 voterPool;
        uint256 winnersWeight;
        uint256 poolReward;
        uint256 depositReturned;
        uint256 ownerCredit;
        uint256 challengerCredit;
        uint256 bondsBurned;
        uint256 losersBonds;
        uint256 losersRefund;
        uint256 bountyCap;
    }

    /// @notice The settlement of the two stakes and of the bonds.
    function settle(Input memory input) internal pure returns (Outcome memory outcome) {
        if (input.ruling == Ruling.UNDECIDED) return _undecided(input);

        bool kept = input.ruling == Ruling.KEEP;
        uint256 burn = input.stake.share(input.burnBps);
        uint256 voters = input.stake.share(input.voterBps);

        outcome.winnersWeight = kept ? input.keepWeight : input.removeWeight;
        // An overturned ruling may have nobody who voted for it: their share is burned, it must not find another owner.
        if (outcome.winnersWeight == 0) outcome.stakeBurned = burn + voters;
        else (outcome.stakeBurned, outcome.voterPool) = (burn, voters);

        outcome.losersBonds = kept ? input.removeBonds : input.keepBonds;
        uint256 forfeit = outcome.losersBonds.share(input.incoherentBps);
        outcome.losersRefund = outcome.losersBonds - forfeit;
        outcome.bondsBurned = input.unrevealedBonds + forfeit;

        if (kept) {
            outcome.poolReward = _poolReward(input);
            outcome.depositReturned = input.stake;
            outcome.ownerCredit = input.stake - voters - burn - outcome.poolReward;
        } else {
            outcome.challengerCredit = 2 * input.stake - voters - burn;
            // What owner and challenger pay as one purse is never less than what the slash gives them back (law L30).
            outcome.bountyCap = burn;
        }
    }

    /// @notice The settlement of an appeal's bond: `credit` to the appellant if it won, else to the prevailing party.
    function settleAppeal(uint256 bond, bool overturned) internal pure returns (uint256 credit, uint256 burned) {
        credit = overturned ? bond : bond / 2;
        burned = bond - credit;
    }

    /// @notice One claim of `part` out of a pot of `amount` that `total` shares. The caller shrinks both, so that the last
    /// claimer takes the dust and the pot ends at exactly 0.
    function takeShare(uint256 amount, uint256 total, uint256 part) internal pure returns (uint256) {
        return (amount * part) / total;
    }

    function _undecided(Input memory input) private pure returns (Outcome memory outcome) {
        uint256 fee = input.stake.share(input.undecidedBps);
        outcome.stakeBurned = fee;
        outcome.depositReturned = input.stake;
        outcome.challengerCredit = input.stake - fee;
        outcome.bondsBurned = input.unrevealedBonds;
    }

    /// @dev Never more than the pool could have lost (law L33); 0 when nobody would receive it.
    function _poolReward(Input memory input) private pure returns (uint256) {
        return Math.min(input.stake.share(input.voucherBps), input.poolActive.share(input.slashBps));
    }
}
