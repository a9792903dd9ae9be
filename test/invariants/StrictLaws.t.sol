// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Assay} from "./books/Ghost.sol";
import {Laws} from "./laws/Laws.sol";
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
}
