// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {TimelockController} from "@openzeppelin/contracts/governance/TimelockController.sol";

import {ICurationParameters} from "../../../contracts/interfaces/ICurationParameters.sol";
import {IExpiringGuardian} from "../../../contracts/interfaces/IExpiringGuardian.sol";
import {IQualityRatings} from "../../../contracts/interfaces/IQualityRatings.sol";
import {IStaking} from "../../../contracts/interfaces/IStaking.sol";
import {AssayToken} from "../../../contracts/token/AssayToken.sol";
import {ParameterSet} from "../../../contracts/types/AssayTypes.sol";
import {Asserts} from "../../world/Asserts.sol";
import {CourtSurface, GovernorSurface, RegistrySurface} from "../../world/Surfaces.sol";

/// @notice The nine contracts.
struct Assay {
    AssayToken token;
    IStaking staking;
    TimelockController timelock;
    GovernorSurface governor;
    ICurationParameters parameters;
    RegistrySurface registry;
    CourtSurface court;
    IQualityRatings ratings;
    IExpiringGuardian guardian;
}

/// @notice What all ghost books share: the contracts they watch, and where a call that broke a law is written down.
abstract contract Ghost is Asserts {
    uint256 internal constant BPS = 10_000;

    AssayToken internal token;
    IStaking internal staking;
    TimelockController internal timelock;
    GovernorSurface internal governor;
    ICurationParameters internal parameters;
    RegistrySurface internal registry;
    CourtSurface internal court;
    IQualityRatings internal ratings;
    IExpiringGuardian internal guardian;

    /// @dev Who made the call whose events are being booked.
    address internal _caller;

    /// @dev What has been told so far by the call whose events are being booked.
    struct Call {
        uint256 burned;
        uint256 told;
        uint256 stakeBurned;
        uint256 bondsBurned;
        uint256 appealBurned;
        uint256 slashBurned;
        bytes32 settled;
        bool setter;
        bool executed;
        bool overturned;
        bool closed;
    }

    Call internal _call;

    mapping(bytes32 law => string what) private _brokenBy;

    constructor(Assay memory assay) {
        (token, staking, timelock) = (assay.token, assay.staking, assay.timelock);
        (governor, parameters, registry) = (assay.governor, assay.parameters, assay.registry);
        (court, ratings, guardian) = (assay.court, assay.ratings, assay.guardian);
    }

    /// @notice How a call of this run broke a law ("L9"), empty while none did.
    function brokenBy(bytes32 law) external view returns (string memory what) {
        return _brokenBy[law];
    }

    /// @dev The first thing that broke a law is remembered; the law's invariant tells it after the call.
    function _keeps(bool kept, bytes32 law, string memory what) internal {
        if (!kept && bytes(_brokenBy[law]).length == 0) _brokenBy[law] = what;
    }

    function _share(uint256 amount, uint256 bps) internal pure returns (uint256) {
        return (amount * bps) / BPS;
    }

    function _shareUp(uint256 amount, uint256 bps) internal pure returns (uint256) {
        return (amount * bps + BPS - 1) / BPS;
    }

    function _min(uint256 a, uint256 b) internal pure returns (uint256) {
        return a < b ? a : b;
    }

    function _account(bytes32 topic) internal pure returns (address) {
        return address(uint160(uint256(topic)));
    }

    function _now() internal view returns (uint256) {
        return vm.getBlockTimestamp();
    }

    function _set(uint256 id) internal view returns (ParameterSet memory) {
        return parameters.setOf(id);
    }
}
