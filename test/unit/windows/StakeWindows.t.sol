// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {ERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Permit.sol";
import {IVotes} from "@openzeppelin/contracts/governance/utils/IVotes.sol";

import {IQualityRatings} from "../../../contracts/interfaces/IQualityRatings.sol";
import {IStaking} from "../../../contracts/interfaces/IStaking.sol";
import {ParameterSet} from "../../../contracts/types/AssayTypes.sol";
import {Vm} from "../../world/Vm.sol";
import {WindowTest} from "./WindowTest.sol";

/// @notice Tickets, signatures and ratings: what becomes ready, what expires, and how old stake has to be to speak.
contract StakeWindowsTest is WindowTest {
    uint256 private constant PIA_KEY = 0x91A;
    address private immutable _pia = vm.addr(PIA_KEY);

    bytes32 private _listing;
    bytes32 private _version;
    uint256 private _ratedAt;

    function setUp() public override {
        super.setUp();
        (_listing, _version) = listed();
        vm.prank(anna);
        assertTrue(token.transfer(_pia, 1000e18), "transfer");
    }

    // Tickets

    function test_L27_anUnbondingTicketIsPaidFromItsReadinessOn() public {
        vm.prank(jack);
        uint256 ticket = staking.requestUnbond(1000e18);
        uint256 readyAt = nowAt() + 14 days;

        opensAt(
            readyAt,
            Ask(jack, address(staking), abi.encodeCall(IStaking.withdraw, (ticket))),
            _notReady(ticket, readyAt)
        );
    }

    function test_L27_aReleaseIsCompletedFromItsReadinessOn() public {
        uint256 ticket = _releases();
        uint256 readyAt = nowAt() + 14 days;

        opensAt(readyAt, _complete(ticket), _notReady(ticket, readyAt));
    }

    function test_L27_aReleaseFromAVersionThatIsOverIsCompletedAtOnce() public {
        uint256 ticket = _releases();
        uint256 readyAt = nowAt() + 14 days;
        vm.prank(olga);
        registry.initiateExit(_listing);

        opensWith(nowAt() + 7 days, _finalizes, _complete(ticket), _notReady(ticket, readyAt));
    }

    /// @notice Law L21: a ticket answers for disputes that were opened before it was ready, and for no later one.
    function test_L27_aDisputeHoldsAReleaseIfItWasOpenedBeforeItsReadiness() public {
        uint256 ticket = _releases();
        uint256 readyAt = nowAt() + 14 days;
        bytes memory refusal = abi.encodeWithSelector(IStaking.StakingDisputed.selector, _version, uint48(readyAt - 1));

        answersAfter(_challenges, readyAt, _complete(ticket), readyAt + 1, [refusal, YES, YES]);
        answersAfter(_challenges, readyAt, _complete(ticket), readyAt + 5 days, [refusal, YES, YES]);
    }

    // Signatures

    function test_L27_aPermitIsAcceptedInItsLastSecondToo() public {
        uint256 deadline = nowAt() + 1 hours;
        (uint8 v, bytes32 r, bytes32 s) = _permit(deadline);

        closesAfter(
            deadline,
            anybody(address(token), abi.encodeCall(token.permit, (_pia, address(staking), 1000e18, deadline, v, r, s))),
            abi.encodeWithSelector(ERC20Permit.ERC2612ExpiredSignature.selector, deadline)
        );
    }

    function test_L27_aPermitStakesInItsLastSecondToo() public {
        uint256 deadline = nowAt() + 1 hours;
        (uint8 v, bytes32 r, bytes32 s) = _permit(deadline);

        closesAfter(
            deadline,
            Ask(_pia, address(staking), abi.encodeCall(IStaking.stakeWithPermit, (1000e18, deadline, v, r, s))),
            abi.encodeWithSelector(IERC20Errors.ERC20InsufficientAllowance.selector, address(staking), 0, 1000e18)
        );
    }

    function test_L27_aSignedDelegationIsAcceptedInItsLastSecondToo() public {
        uint256 expiry = nowAt() + 1 hours;
        (uint8 v, bytes32 r, bytes32 s) = _delegation(judy, expiry);

        closesAfter(
            expiry,
            anybody(address(staking), abi.encodeCall(IVotes.delegateBySig, (judy, 0, expiry, v, r, s))),
            abi.encodeWithSelector(IVotes.VotesExpiredSignature.selector, expiry)
        );
    }

    // Ratings

    function test_L27_aRatingIsChangedADayAfterTheLastOne() public {
        _rates(jack);
        uint256 nextAt = nowAt() + 24 hours;

        opensAt(
            nextAt,
            Ask(jack, address(ratings), abi.encodeCall(IQualityRatings.rate, (_listing, 1, "", ""))),
            abi.encodeWithSelector(IQualityRatings.RatingsTooSoon.selector, _listing, jack, uint48(nextAt))
        );
    }

    function test_L27_aRatingCountsStakeThatIsAsOldAsTheWarmUp() public {
        _ratedAt = nowAt() + 5 days;

        yields(_ratedAt - 3 days, _ratingWeightOfStakeMadeNow, [uint256(1000e18), 1000e18, 0]);
    }

    function test_L27_withoutAWarmUpARatingCountsStakeOfTheSecondBefore() public {
        ParameterSet memory cold = defaultParameters();
        cold.warmUp = 0;
        setParameters(cold);
        _ratedAt = nowAt() + 5 days;

        yields(_ratedAt - 1, _ratingWeightOfStakeMadeNow, [uint256(1000e18), 1000e18, 0]);
    }

    function test_L27_aListingIsRatedUntilItsExitIsFinal() public {
        vm.prank(olga);
        registry.initiateExit(_listing);

        closesWith(
            nowAt() + 7 days,
            _finalizes,
            Ask(jack, address(ratings), abi.encodeCall(IQualityRatings.rate, (_listing, 1, "", ""))),
            abi.encodeWithSelector(IQualityRatings.RatingsNotActive.selector, _listing)
        );
    }

    function _releases() private returns (uint256 ticket) {
        vouchAs(ben, _version, 1000e18);
        vm.prank(ben);
        ticket = staking.startRelease(_version, 1000e18);
    }

    function _finalizes() private {
        registry.finalizeExit(_listing);
    }

    function _challenges() private {
        challengeAs(mira, _version);
    }

    function _rates(address who) private {
        vm.prank(who);
        ratings.rate(_listing, 5, "", "");
    }

    /// @dev The weight that the event tells; only the event has it.
    function _ratingWeightOfStakeMadeNow() private returns (uint256 weight) {
        stakeAs(anna, 1000e18);
        vm.warp(_ratedAt);
        vm.recordLogs();
        _rates(anna);
        Vm.Log[] memory logs = vm.getRecordedLogs();
        (, weight, , ) = abi.decode(logs[0].data, (uint8, uint256, bytes32, string));
    }

    function _complete(uint256 ticket) private view returns (Ask memory) {
        return anybody(address(staking), abi.encodeCall(IStaking.completeRelease, (ticket)));
    }

    function _notReady(uint256 ticket, uint256 readyAt) private pure returns (bytes memory) {
        return abi.encodeWithSelector(IStaking.StakingNotReady.selector, ticket, uint48(readyAt));
    }

    function _permit(uint256 deadline) private view returns (uint8, bytes32, bytes32) {
        bytes32 typeHash = keccak256(
            "Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)"
        );
        bytes32 message = keccak256(abi.encode(typeHash, _pia, address(staking), 1000e18, 0, deadline));
        return vm.sign(PIA_KEY, keccak256(abi.encodePacked(hex"1901", token.DOMAIN_SEPARATOR(), message)));
    }

    function _delegation(address delegatee, uint256 expiry) private view returns (uint8, bytes32, bytes32) {
        bytes32 domain = keccak256(
            abi.encode(
                keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"),
                keccak256("Staked Assay"),
                keccak256("1"),
                block.chainid,
                address(staking)
            )
        );
        bytes32 typeHash = keccak256("Delegation(address delegatee,uint256 nonce,uint256 expiry)");
        bytes32 message = keccak256(abi.encode(typeHash, delegatee, 0, expiry));
        return vm.sign(PIA_KEY, keccak256(abi.encodePacked(hex"1901", domain, message)));
    }
}
