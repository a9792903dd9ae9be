// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {TimelockController} from "@openzeppelin/contracts/governance/TimelockController.sol";

import {ICurationParameters} from "../../contracts/interfaces/ICurationParameters.sol";
import {IExpiringGuardian} from "../../contracts/interfaces/IExpiringGuardian.sol";
import {IQualityRatings} from "../../contracts/interfaces/IQualityRatings.sol";
import {IStaking} from "../../contracts/interfaces/IStaking.sol";
import {AssayToken} from "../../contracts/token/AssayToken.sol";
import {ParameterSet} from "../../contracts/types/AssayTypes.sol";
import {Asserts} from "./Asserts.sol";
import {CourtSurface, DisputeReads, DisputeRow, GovernorSurface, RegistrySurface} from "./Surfaces.sol";

/// @notice The whole protocol, wired as in production, and actors with names and tokens.
abstract contract AssayTest is Asserts {
    uint256 internal constant SUPPLY = 100_000_000e18;
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

    address internal immutable olga = makeActor("olga the owner");
    address internal immutable mira = makeActor("mira the challenger");
    address internal immutable ben = makeActor("ben the backer");
    address internal immutable bea = makeActor("bea the second backer");
    address internal immutable jack = makeActor("jack the juror");
    address internal immutable judy = makeActor("judy the second juror");
    address internal immutable jane = makeActor("jane the third juror");
    address internal immutable anna = makeActor("anna anyone");
    address internal immutable gus = makeActor("gus the guardian's holder");

    /// @notice Deploys all nine contracts and gives six million tokens to each of the nine actors, the rest (46 M)
    /// to the treasury; every actor has approved Staking, ListingRegistry and DisputeCourt.
    function deployAssay() internal {
        vm.warp(1_800_000_000);

        uint64 nonce = vm.getNonce(address(this));
        address predictedStaking = createdBy(address(this), nonce + 1);
        address predictedTimelock = createdBy(address(this), nonce + 2);
        address predictedGovernor = createdBy(address(this), nonce + 3);
        address predictedParameters = createdBy(address(this), nonce + 4);
        address predictedRegistry = createdBy(address(this), nonce + 5);
        address predictedCourt = createdBy(address(this), nonce + 6);
        address predictedGuardian = createdBy(address(this), nonce + 8);

        address[] memory people = actors();
        address[] memory recipients = new address[](people.length + 1);
        uint256[] memory amounts = new uint256[](people.length + 1);
        for (uint256 i = 0; i < people.length; ++i) {
            recipients[i] = people[i];
            amounts[i] = 6_000_000e18;
        }
        recipients[people.length] = predictedTimelock;
        amounts[people.length] = SUPPLY - 6_000_000e18 * people.length;

        token = AssayToken(createFrom(tokenArtifact(), abi.encode(recipients, amounts)));
        staking = IStaking(
            createFrom(
                "contracts/staking/Staking.sol:Staking",
                abi.encode(token, predictedRegistry, predictedCourt, predictedParameters, predictedTimelock)
            )
        );
        timelock = TimelockController(
            payable(
                createFrom(
                    "contracts/governance/AssayTimelock.sol:AssayTimelock",
                    abi.encode(2 days, predictedGovernor, predictedGuardian)
                )
            )
        );
        governor = GovernorSurface(
            payable(
                createFrom(
                    "contracts/governance/AssayGovernor.sol:AssayGovernor",
                    abi.encode(predictedStaking, timelock, predictedCourt, token)
                )
            )
        );
        parameters = ICurationParameters(
            createFrom(
                "contracts/curation/CurationParameters.sol:CurationParameters",
                abi.encode(timelock, defaultParameters())
            )
        );
        registry = RegistrySurface(
            createFrom(
                "contracts/curation/ListingRegistry.sol:ListingRegistry",
                abi.encode(token, staking, predictedCourt, parameters)
            )
        );
        court = CourtSurface(
            createFrom(
                "contracts/curation/DisputeCourt.sol:DisputeCourt",
                abi.encode(token, staking, registry, parameters, governor, timelock)
            )
        );
        ratings = IQualityRatings(
            createFrom(
                "contracts/curation/QualityRatings.sol:QualityRatings",
                abi.encode(staking, registry, parameters)
            )
        );
        guardian = IExpiringGuardian(
            createFrom(
                "contracts/governance/ExpiringGuardian.sol:ExpiringGuardian",
                abi.encode(timelock, court, governor, gus)
            )
        );

        for (uint256 i = 0; i < people.length; ++i) {
            vm.startPrank(people[i]);
            token.approve(address(staking), type(uint256).max);
            token.approve(address(registry), type(uint256).max);
            token.approve(address(court), type(uint256).max);
            vm.stopPrank();
        }
    }

    /// @notice The token with which everything else is deployed; a test may put a hostile one in its place.
    function tokenArtifact() internal pure virtual returns (string memory) {
        return "contracts/token/AssayToken.sol:AssayToken";
    }

    function actors() internal view returns (address[] memory people) {
        people = new address[](9);
        people[0] = olga;
        people[1] = mira;
        people[2] = ben;
        people[3] = bea;
        people[4] = jack;
        people[5] = judy;
        people[6] = jane;
        people[7] = anna;
        people[8] = gus;
    }

    function disputeRow(bytes32 disputeId) internal view returns (DisputeRow memory) {
        return DisputeReads(address(court)).disputeOf(disputeId);
    }

    /// @notice The defaults of PROTOCOL.md §8.
    function defaultParameters() internal pure returns (ParameterSet memory) {
        return
            ParameterSet({
                minDeposit: 1000e18,
                sMax: 2500e18,
                applyPeriod: 5 days,
                commitPeriod: 2 days,
                revealPeriod: 2 days,
                appealWindow: 2 days,
                releaseDelay: 14 days,
                unbonding: 14 days,
                exitDelay: 7 days,
                warmUp: 3 days,
                appealMultiplier: 2,
                voterBps: 3000,
                voucherBps: 1500,
                burnBps: 2000,
                undecidedBps: 500,
                quorumBps: 1000,
                bondBps: 200,
                incoherentBps: 5000,
                slashBps: 2000,
                bountyBps: 1000,
                vouchCapBps: 1000
            });
    }

    /// @notice Deploys a compiled contract; reverts as its constructor does.
    /// @dev `new` would compile the contract once more with the tests' own settings, and it would be another one that is
    /// tested than is deployed.
    function createFrom(string memory artifact, bytes memory constructorArguments) internal returns (address created) {
        bytes memory code = bytes.concat(vm.getCode(artifact), constructorArguments);
        assembly ("memory-safe") {
            created := create(0, add(code, 0x20), mload(code))
            if iszero(created) {
                returndatacopy(code, 0, returndatasize())
                revert(code, returndatasize())
            }
        }
    }

    /// @notice The time now. Never read `block.timestamp` in a test that warps (see Vm).
    function nowAt() internal view returns (uint256) {
        return vm.getBlockTimestamp();
    }

    function skip(uint256 howLong) internal {
        vm.warp(vm.getBlockTimestamp() + howLong);
    }

    function makeActor(string memory actorName) internal pure returns (address) {
        return address(uint160(uint256(keccak256(bytes(actorName)))));
    }

    /// @notice The address of a contract that `deployer` creates with `nonce` (< 2^16): keccak256(rlp([deployer, nonce])).
    function createdBy(address deployer, uint64 nonce) internal pure returns (address) {
        bytes memory data =
            nonce == 0
                ? abi.encodePacked(hex"d694", deployer, hex"80")
                : nonce < 0x80
                    ? abi.encodePacked(hex"d694", deployer, uint8(nonce))
                    : nonce < 0x100
                        ? abi.encodePacked(hex"d794", deployer, hex"81", uint8(nonce))
                        : abi.encodePacked(hex"d894", deployer, hex"82", uint16(nonce));
        return address(uint160(uint256(keccak256(data))));
    }
}
