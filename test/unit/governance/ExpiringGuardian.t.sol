// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IAccessControl} from "@openzeppelin/contracts/access/IAccessControl.sol";
import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {TimelockController} from "@openzeppelin/contracts/governance/TimelockController.sol";

import {IDisputeCourt} from "../../../contracts/interfaces/IDisputeCourt.sol";
import {IExpiringGuardian} from "../../../contracts/interfaces/IExpiringGuardian.sol";
import {GuardianSurface} from "../../world/Surfaces.sol";
import {GovernanceTest} from "./GovernanceTest.sol";

/// @notice The guardian: its exact power, and its death.
contract ExpiringGuardianTest is GovernanceTest {
    uint256 private bornAt;

    function setUp() public {
        deployAssay();
        bornAt = nowAt();
        stakes(jack, 6_000_000e18);
        skip(1);
    }

    function test_RefusesToExistWithoutAHolder() public {
        vm.expectRevert(IExpiringGuardian.GuardianZeroHolder.selector);
        newGuardian(address(0));
    }

    function test_AnnouncesItsHolderAndItsEnd() public {
        vm.expectEmit(true, true, true, true, createdBy(address(this), vm.getNonce(address(this))));
        emit IExpiringGuardian.GuardianAppointed(gus, uint48(nowAt() + 365 days));
        GuardianSurface fresh = newGuardian(gus);

        assertEq(fresh.expiresAt(), nowAt() + 365 days, "end");
        assertEq(fresh.holder(), gus, "holder");
    }

    function test_RefusesAVetoByAnyoneButTheHolder() public {
        Proposal memory p = grant();
        passes(jack, p);

        vm.expectRevert(abi.encodeWithSelector(IExpiringGuardian.GuardianOnlyHolder.selector, jack));
        vetoes(jack, p);
    }

    function test_RefusesAVetoOfWhatIsNotQueued() public {
        Proposal memory p = grant();
        proposes(jack, p);
        bytes32 expected = bytes32(
            (1 << uint8(TimelockController.OperationState.Waiting)) |
                (1 << uint8(TimelockController.OperationState.Ready))
        );

        vm.expectRevert(
            abi.encodeWithSelector(
                TimelockController.TimelockUnexpectedOperationState.selector,
                operationOf(p),
                expected
            )
        );
        vetoes(gus, p);
    }

    function test_VetoesAnOrdinaryOperation() public {
        Proposal memory p = grant();
        passes(jack, p);

        vm.expectEmit(true, true, true, true, address(guardian));
        emit IExpiringGuardian.OperationVetoed(operationOf(p));
        vetoes(gus, p);

        assertState(p.id, IGovernor.ProposalState.Canceled, "the proposal is canceled");
        assertTrue(!timelock.isOperation(operationOf(p)), "the operation is gone");
    }

    function test_CannotVetoAnAppealsRuling() public {
        Proposal memory p = draft(
            address(court),
            abi.encodeCall(IDisputeCourt.executeAppeal, ("any dispute")),
            "an appeal"
        );
        passes(jack, p);
        expectProtected(p);
    }

    function test_CannotVetoTheRemovalOfAGuardian() public {
        address[3] memory victims = [address(guardian), gus, anna];
        for (uint256 i = 0; i < victims.length; ++i) {
            Proposal memory p = draft(
                address(timelock),
                revocation(timelock.CANCELLER_ROLE(), victims[i]),
                "no guardian"
            );
            passes(jack, p);
            expectProtected(p);
        }
    }

    function test_VetoesTheRemovalOfTheGovernorsOwnRight() public {
        expectVetoed(draft(address(timelock), revocation(timelock.CANCELLER_ROLE(), address(governor)), "disarm"));
    }

    function test_VetoesTheRemovalOfAnotherRole() public {
        expectVetoed(draft(address(timelock), revocation(timelock.PROPOSER_ROLE(), address(governor)), "disarm"));
    }

    function test_VetoesARulingWithMoreAroundIt() public {
        bytes memory ruling = abi.encodeCall(IDisputeCourt.executeAppeal, ("any dispute"));
        expectVetoed(draft(address(registry), ruling, "the right call on the wrong contract"));
        expectVetoed(draft(address(court), abi.encodePacked(ruling, uint8(0)), "a byte more"));
        expectVetoed(draft(address(court), abi.encodeCall(IDisputeCourt.resolve, ("any dispute")), "another call"));

        Proposal memory withValue = draft(address(court), ruling, "with value");
        withValue.values[0] = 1;
        expectVetoed(identified(withValue));

        Proposal memory two = draft(address(court), ruling, "two calls");
        (two.targets, two.values, two.calldatas) = (new address[](2), new uint256[](2), new bytes[](2));
        (two.targets[0], two.targets[1]) = (address(court), address(token));
        (two.calldatas[0], two.calldatas[1]) = (ruling, abi.encodeCall(token.transfer, (anna, 1)));
        expectVetoed(identified(two));
    }

    function test_VetoesARevocationWithDirtyUpperBits() public {
        bytes memory dirty = abi.encodePacked(
            IAccessControl.revokeRole.selector,
            timelock.CANCELLER_ROLE(),
            bytes32(uint256(uint160(gus)) | (1 << 200))
        );
        expectVetoed(draft(address(timelock), dirty, "dirty"));
    }

    function test_VetoesUntilItsLastSecondAndNeverAfter() public {
        Proposal memory first = grant();
        passes(jack, first);
        Proposal memory second = draft(address(token), abi.encodeCall(token.transfer, (anna, 2)), "another grant");
        passes(jack, second);

        vm.warp(bornAt + 365 days - 1);
        vetoes(gus, first);

        for (uint256 late = 0; late < 2; ++late) {
            vm.warp(bornAt + 365 days + late);
            vm.expectRevert(
                abi.encodeWithSelector(IExpiringGuardian.GuardianExpired.selector, uint48(bornAt + 365 days))
            );
            vetoes(gus, second);
        }
    }

    function test_CannotBeRenouncedBeforeItsTime() public {
        vm.warp(bornAt + 365 days - 1);
        vm.expectRevert(
            abi.encodeWithSelector(IExpiringGuardian.GuardianNotExpired.selector, uint48(bornAt + 365 days))
        );
        guardian.renounceIfExpired();
    }

    function test_AnyoneEndsItOnceItsTimeIsOver() public {
        vm.warp(bornAt + 365 days);

        vm.expectEmit(true, true, true, true, address(guardian));
        emit IExpiringGuardian.GuardianRenounced();
        vm.prank(anna);
        guardian.renounceIfExpired();
        assertTrue(!timelock.hasRole(timelock.CANCELLER_ROLE(), address(guardian)), "role");

        vm.recordLogs();
        guardian.renounceIfExpired();
        assertEq(vm.getRecordedLogs().length, 0, "a second time changes and says nothing");
    }

    function test_GovernanceCanAppointANewGuardian() public {
        IExpiringGuardian successor = newGuardian(bea);
        Proposal memory p = draft(
            address(timelock),
            abi.encodeCall(timelock.grantRole, (timelock.CANCELLER_ROLE(), address(successor))),
            "bea guards"
        );
        passes(jack, p);
        executes(p);

        Proposal memory vetoed = grant();
        passes(jack, vetoed);
        vm.prank(bea);
        successor.cancel(vetoed.targets, vetoed.values, vetoed.calldatas, NO_PREDECESSOR, operationSalt(vetoed));
        assertState(vetoed.id, IGovernor.ProposalState.Canceled, "vetoed by the successor");
    }

    function grant() private view returns (Proposal memory) {
        return draft(address(token), abi.encodeCall(token.transfer, (anna, 1)), "a grant");
    }

    function revocation(bytes32 role, address account) private pure returns (bytes memory) {
        return abi.encodeCall(IAccessControl.revokeRole, (role, account));
    }

    function expectVetoed(Proposal memory p) private {
        passes(jack, p);
        vetoes(gus, p);
        assertState(p.id, IGovernor.ProposalState.Canceled, p.description);
    }

    function expectProtected(Proposal memory p) private {
        vm.expectRevert(abi.encodeWithSelector(IExpiringGuardian.GuardianProtectedOperation.selector, operationOf(p)));
        vetoes(gus, p);
        assertState(p.id, IGovernor.ProposalState.Queued, "still queued");
    }

    function newGuardian(address holder) private returns (GuardianSurface) {
        return
            GuardianSurface(
                createFrom(
                    "contracts/governance/ExpiringGuardian.sol:ExpiringGuardian",
                    abi.encode(timelock, court, governor, holder)
                )
            );
    }
}
