// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IDisputeCourt} from "../../../contracts/interfaces/IDisputeCourt.sol";
import {IListingRegistry} from "../../../contracts/interfaces/IListingRegistry.sol";
import {ParameterSet, Ruling} from "../../../contracts/types/AssayTypes.sol";
import {WindowTest} from "./WindowTest.sol";

/// @notice Pending periods and exits: where one call's window ends, another's begins in the same second.
contract RegistryWindowsTest is WindowTest {
    bytes32 private _listing;
    bytes32 private _version;
    bytes32 private _dispute;

    // The pending period

    function test_L27_aVersionIsActivatedFromTheEndOfItsPendingPeriodOn() public {
        (_listing, _version) = submitAs(olga, SALT, DEPOSIT);

        opensAt(nowAt() + 5 days, _activate(), _tooEarly(nowAt() + 5 days));
    }

    function test_L27_aPendingVersionIsChallengedUntilTheEndOfItsPeriod() public {
        (_listing, _version) = submitAs(olga, SALT, DEPOSIT);

        closesAt(nowAt() + 5 days, _challenge(_version), _notChallengeable(_version));
    }

    function test_L27_anUpdateIsActivatedFromTheEndOfItsPendingPeriodOn() public {
        (_listing, ) = listed();
        _version = proposeAsOlga(_listing);

        opensAt(nowAt() + 5 days, _activate(), _tooEarly(nowAt() + 5 days));
    }

    function test_L27_anUpdateIsChallengedUntilTheEndOfItsPeriod() public {
        (_listing, ) = listed();
        _version = proposeAsOlga(_listing);

        closesAt(nowAt() + 5 days, _challenge(_version), _notChallengeable(_version));
    }

    function test_L27_anUndecidedDisputeBeginsThePendingPeriodAnew() public {
        (_listing, _version) = submitAs(olga, SALT, DEPOSIT);
        rule(challengeAs(mira, _version), Ruling.UNDECIDED);
        uint256 endsAt = nowAt() + 5 days;

        opensAt(endsAt, _activate(), _tooEarly(endsAt));
        closesAt(endsAt, _challenge(_version), _notChallengeable(_version));
    }

    function test_L27_aDisputeLeavesAWaitingUpdateADayAtLeast() public {
        ParameterSet memory patient = defaultParameters();
        patient.applyPeriod = 8 days; // longer than a dispute and a day
        setParameters(patient);
        (_listing, _version) = submitAs(olga, SALT, DEPOSIT);
        skip(8 days);
        registry.activate(_listing);
        bytes32 update = proposeAsOlga(_listing);
        uint256 endsAt = nowAt() + 8 days;
        _dispute = challengeAs(mira, _version);
        _version = update;

        yields(endsAt - 1 days, _resolvedPendingEnd, [endsAt, endsAt, endsAt + 1]);

        vm.warp(endsAt + 3 days);
        court.resolve(_dispute);
        opensAt(endsAt + 4 days, _activate(), _tooEarly(endsAt + 4 days));
        closesAt(endsAt + 4 days, _challenge(update), _notChallengeable(update));
    }

    // The exit

    function test_L27_anExitIsFinalizedFromTheEndOfItsDelayOn() public {
        _exiting();

        opensAt(nowAt() + 7 days, _finalize(), _tooEarly(nowAt() + 7 days));
    }

    function test_L27_anExitingListingIsChallengedUntilTheEndOfItsDelay() public {
        _exiting();

        closesAt(nowAt() + 7 days, _challenge(_version), _notChallengeable(_version));
    }

    function test_L27_aDisputeLeavesAnExitADayAtLeast() public {
        (_listing, _version) = listed();
        _dispute = challengeAs(mira, _version);
        skip(1);
        vm.prank(olga);
        registry.initiateExit(_listing);
        uint256 readyAt = nowAt() + 7 days;

        yields(readyAt - 1 days, _resolvedExitEnd, [readyAt, readyAt, readyAt + 1]);

        vm.warp(readyAt + 3 days);
        court.resolve(_dispute);
        opensAt(readyAt + 4 days, _finalize(), _tooEarly(readyAt + 4 days));
        closesAt(readyAt + 4 days, _challenge(_version), _notChallengeable(_version));
    }

    function _exiting() private {
        (_listing, _version) = listed();
        vm.prank(olga);
        registry.initiateExit(_listing);
    }

    function _resolvedPendingEnd() private returns (uint256) {
        court.resolve(_dispute);
        return pendingEnd(_version);
    }

    function _resolvedExitEnd() private returns (uint256) {
        court.resolve(_dispute);
        return listingRow(_listing).exitReadyAt;
    }

    function _activate() private view returns (Ask memory) {
        return anybody(address(registry), abi.encodeCall(IListingRegistry.activate, (_listing)));
    }

    function _finalize() private view returns (Ask memory) {
        return anybody(address(registry), abi.encodeCall(IListingRegistry.finalizeExit, (_listing)));
    }

    function _challenge(bytes32 version) private view returns (Ask memory) {
        return anybody(address(court), abi.encodeCall(IDisputeCourt.challenge, (version, ANY, EVIDENCE, URI)));
    }

    function _tooEarly(uint256 readyAt) private view returns (bytes memory) {
        return abi.encodeWithSelector(IListingRegistry.RegistryTooEarly.selector, _listing, readyAt);
    }

    function _notChallengeable(bytes32 version) private pure returns (bytes memory) {
        return abi.encodeWithSelector(IDisputeCourt.CourtNotChallengeable.selector, version);
    }
}
