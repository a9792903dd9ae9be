// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Choice, Phase, Ruling} from "../../contracts/types/AssayTypes.sol";
import {CurationWorld} from "../unit/curation/CurationWorld.sol";

/// @notice Law L29: a dispute with a hundred voters ends for exactly the gas of one with a single voter.
/// @dev Execution gas, every slot cold. Each number of voters begins from the same world and takes the same steps, so
/// nothing but the number can make a difference.
contract ResolveGasTest is CurationWorld {
    uint256 private constant JURORS = 100;

    bytes32 private _version;
    bytes32 private _dispute;
    address[] private _jurors;

    function setUp() public override {
        super.setUp();
        for (uint256 i = 0; i < JURORS; ++i) {
            address juror = makeActor(string(abi.encodePacked("juror", i)));
            _jurors.push(juror);
            vm.prank(anna);
            assertTrue(token.transfer(juror, 1000e18), "transfer");
            vm.startPrank(juror);
            token.approve(address(staking), ANY);
            staking.stake(1000e18);
            vm.stopPrank();
        }
        (, _version) = listed();
        vouchAs(ben, _version, 500_000e18);
    }

    function test_L29_keepCostsTheSameWithOneTenAndAHundredVoters() public {
        _assertFlat(Choice.KEEP, jack, false, _resolvesWithoutAppeal);
    }

    function test_L29_removeCostsTheSameWithOneTenAndAHundredVoters() public {
        _assertFlat(Choice.REMOVE, jack, false, _resolvesWithoutAppeal);
    }

    function test_L29_undecidedCostsTheSameWithOneTenAndAHundredVoters() public {
        _assertFlat(Choice.REMOVE, _jurors[0], false, _resolvesWithoutAppeal); // without jack they are no quorum
    }

    function test_L29_losersAndTheUnrevealedCostTheSameForTenAndAHundredVoters() public {
        _assertFlat(Choice.REMOVE, jack, true, _resolvesWithoutAppeal);
    }

    function test_L29_anAppealThatFailedCostsTheSameWithOneTenAndAHundredVoters() public {
        _assertFlat(Choice.KEEP, jack, false, _resolvesAfterTheAppeal);
    }

    function test_L29_anAppealThatPassedCostsTheSameWithOneTenAndAHundredVoters() public {
        _assertFlat(Choice.KEEP, jack, false, _executesTheAppeal);
    }

    /// @dev `mixed`: every fifth juror votes against `first`, every seventh never reveals.
    function _assertFlat(Choice choice, address first, bool mixed, function() internal returns (uint256) ends) private {
        uint256 ten = _gasWith(10, choice, first, mixed, ends);
        if (!mixed) assertEq(_gasWith(1, choice, first, mixed, ends), ten, "gas with one voter and with ten");
        assertEq(_gasWith(JURORS, choice, first, mixed, ends), ten, "gas with a hundred voters and with ten");
        assertLe(ten, 300_000, "gas of the dearest end, 1 % of a block of 30 million");
    }

    function _gasWith(
        uint256 count,
        Choice choice,
        address first,
        bool mixed,
        function() internal returns (uint256) ends
    ) private returns (uint256 gas) {
        uint256 world = vm.snapshotState();
        _dispute = challengeAs(mira, _version);
        sealAs(first, _dispute, choice);
        for (uint256 i = 1; i < count; ++i) sealAs(_jurors[i], _dispute, _choiceOf(i, choice, mixed));
        vm.warp(disputeRow(_dispute).commitEndsAt);
        openFor(first, _dispute, choice);
        for (uint256 i = 1; i < count; ++i) {
            if (!mixed || i % 7 != 0) openFor(_jurors[i], _dispute, _choiceOf(i, choice, mixed));
        }
        vm.warp(disputeRow(_dispute).revealEndsAt);
        gas = ends();
        vm.revertToState(world);
    }

    function _choiceOf(uint256 i, Choice choice, bool mixed) private pure returns (Choice) {
        if (!mixed || i % 5 != 0) return choice;
        return choice == Choice.KEEP ? Choice.REMOVE : Choice.KEEP;
    }

    function _resolvesWithoutAppeal() private returns (uint256) {
        vm.warp(disputeRow(_dispute).appealEndsAt);
        return _gasOfResolve();
    }

    function _resolvesAfterTheAppeal() private returns (uint256) {
        uint256 proposalId = appealAs(mira, _dispute);
        vm.warp(governor.proposalDeadline(proposalId) + 1);
        return _gasOfResolve();
    }

    function _executesTheAppeal() private returns (uint256 gas) {
        appealAs(mira, _dispute);
        passAppeal(_dispute);
        _coolsAll();
        vm.prank(address(timelock));
        gas = gasleft();
        court.executeAppeal(_dispute);
        gas -= gasleft();
        assertRuling(_dispute, Ruling.REMOVE);
    }

    function _gasOfResolve() private returns (uint256 gas) {
        _coolsAll();
        gas = gasleft();
        court.resolve(_dispute);
        gas -= gasleft();
        assertPhase(_dispute, Phase.RESOLVED);
    }

    function _coolsAll() private {
        address[6] memory touched = [
            address(court),
            address(registry),
            address(staking),
            address(token),
            address(parameters),
            address(governor)
        ];
        for (uint256 i = 0; i < touched.length; ++i) vm.cool(touched[i]);
    }
}
