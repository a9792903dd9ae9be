// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IAccessControl} from "@openzeppelin/contracts/access/IAccessControl.sol";

import {GovernanceTest} from "./GovernanceTest.sol";

/// @notice The timelock: who may do what, and that its delay is for ever.
contract AssayTimelockTest is GovernanceTest {
    bytes4 private constant IMMUTABLE = bytes4(keccak256("AssayTimelockImmutable()"));

    function setUp() public {
        deployAssay();
    }

    function test_NobodyCanChangeTheDelayNotEvenTheTimelockItself() public {
        vm.expectRevert(IMMUTABLE);
        timelock.updateDelay(1 days);

        vm.expectRevert(IMMUTABLE);
        vm.prank(address(timelock));
        timelock.updateDelay(3 days);

        assertEq(timelock.getMinDelay(), 2 days, "delay");
    }

    function test_OnlyTheGovernorSchedules() public {
        bytes32 role = timelock.PROPOSER_ROLE();
        address[3] memory others = [address(this), gus, address(guardian)];
        for (uint256 i = 0; i < others.length; ++i) {
            vm.expectRevert(
                abi.encodeWithSelector(IAccessControl.AccessControlUnauthorizedAccount.selector, others[i], role)
            );
            vm.prank(others[i]);
            timelock.schedule(address(token), 0, "", 0, 0, 2 days);
        }
    }

    function test_TheDeployerHasNoRole() public view {
        assertTrue(!timelock.hasRole(timelock.DEFAULT_ADMIN_ROLE(), address(this)), "admin");
        assertTrue(!timelock.hasRole(timelock.PROPOSER_ROLE(), address(this)), "proposer");
        assertTrue(!timelock.hasRole(timelock.CANCELLER_ROLE(), address(this)), "canceller");
    }

    function test_RolesAreThoseOfTheProtocol() public view {
        assertTrue(timelock.hasRole(timelock.PROPOSER_ROLE(), address(governor)), "the Governor proposes");
        assertTrue(timelock.hasRole(timelock.CANCELLER_ROLE(), address(governor)), "the Governor cancels");
        assertTrue(timelock.hasRole(timelock.CANCELLER_ROLE(), address(guardian)), "the guardian cancels");
        assertTrue(timelock.hasRole(timelock.EXECUTOR_ROLE(), address(0)), "anyone executes");
        assertTrue(timelock.hasRole(timelock.DEFAULT_ADMIN_ROLE(), address(timelock)), "the timelock administers");
        assertTrue(!timelock.hasRole(timelock.PROPOSER_ROLE(), address(guardian)), "the guardian does not propose");
    }

    function test_AnyoneExecutesWhatPassedAndTheTreasuryPaysExactly() public {
        stakes(jack, 6_000_000e18);
        skip(1);
        Proposal memory p = draft(address(token), abi.encodeCall(token.transfer, (anna, 123e18)), "a grant");
        passes(jack, p);
        uint256 treasury = token.balanceOf(address(timelock));
        uint256 before = token.balanceOf(anna);

        vm.prank(anna);
        executes(p);

        assertEq(token.balanceOf(anna), before + 123e18, "the grant");
        assertEq(token.balanceOf(address(timelock)), treasury - 123e18, "the treasury");
    }
}
