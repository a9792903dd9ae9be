// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Assay} from "./books/Ghost.sol";
import {Laws} from "./laws/Laws.sol";
import {Society} from "./Society.sol";
import {StrictSociety} from "./StrictSociety.sol";

/// @dev Concrete here, because a campaign finds its target among the contracts of the test's own file.
contract LawfulPeople is StrictSociety {
    constructor(Assay memory assay, address[] memory people) StrictSociety(assay, people) {}
}

/// @notice The laws while nine people do what they may: whatever the rules allow has to succeed.
contract StrictLawsTest is Laws {
    function setUp() public {
        deployAssay();
        people = actors();
        society = new LawfulPeople(everything(), people);
    }

    /// @notice What short runs seldom come to: appeals in the last second, challenges at a release's edge, exits held back.
    function test_RareMovesKeepEveryLaw() public {
        bytes4[13] memory rare = [
            StrictSociety.submit.selector,
            StrictSociety.challengeLate.selector,
            StrictSociety.activate.selector,
            StrictSociety.vouch.selector,
            StrictSociety.challengeAtReadiness.selector,
            Society.everybodyCommits.selector,
            StrictSociety.appeal.selector,
            StrictSociety.stallsAppeal.selector,
            Society.everybodyCommits.selector,
            Society.overturns.selector,
            Society.decidesAppeal.selector,
            StrictSociety.resolve.selector,
            StrictSociety.delaysExit.selector
        ];
        uint256[13] memory accepted;
        for (uint256 round = 0; round < 32; ++round) {
            for (uint256 i = 0; i < rare.length; ++i) {
                if (!moves(rare[i], round)) continue;
                accepted[i] += 1;
                invariant_everyLaw();
                invariant_L31_everyDisputeEnds();
            }
        }
        for (uint256 i = 0; i < rare.length; ++i) {
            assertTrue(accepted[i] > 0, "a rare move was never accepted");
        }
    }

    /// @dev One move with arbitrary choices, but every fourth round in the last second of its window.
    function moves(bytes4 move, uint256 round) private returns (bool accepted) {
        uint256 seed = uint256(keccak256(abi.encode(move, round)));
        if (round % 4 == 0) seed &= ~uint256(3);
        (accepted, ) = address(society).call(abi.encodeWithSelector(move, seed, seed >> 8, seed >> 16));
    }
}
