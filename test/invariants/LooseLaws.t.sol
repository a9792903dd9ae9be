// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Assay} from "./books/Ghost.sol";
import {Laws} from "./laws/Laws.sol";
import {LooseSociety} from "./LooseSociety.sol";

/// @dev Concrete here, because a campaign finds its target among the contracts of the test's own file.
contract LawlessPeople is LooseSociety {
    constructor(Assay memory assay, address[] memory people) LooseSociety(assay, people) {}
}

/// @notice The laws while nine people try everything on everything: whatever is refused is refused by name.
contract LooseLawsTest is Laws {
    function setUp() public {
        deployAssay();
        people = actors();
        society = new LawlessPeople(everything(), people);
    }
}
