// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";

import {AssayToken} from "../../contracts/token/AssayToken.sol";
import {IListingRegistry} from "../../contracts/interfaces/IListingRegistry.sol";
import {IStaking} from "../../contracts/interfaces/IStaking.sol";
import {Choice, Phase} from "../../contracts/types/AssayTypes.sol";
import {CourtSurface, DisputeReads, DisputeRow, GovernorSurface} from "../world/Surfaces.sol";
import {Vm} from "../world/Vm.sol";
import {Ledger} from "./Ledger.sol";

/// @notice Nine people who do anything that anyone may do, in any order, while time passes. Every public function is one
/// thing that a campaign may try; seeds are folded into what exists, so that most calls are accepted.
/// @dev Without immutables, and made concrete in the file of the laws: a campaign knows its target by its bytecode.
abstract contract Society is Ledger {
    struct Assay {
        AssayToken token;
        IStaking staking;
        IListingRegistry registry;
        CourtSurface court;
        GovernorSurface governor;
    }

    bytes32 private constant SALT = "salt";

    AssayToken private token;
    IStaking private staking;
    IListingRegistry private registry;
    CourtSurface private court;
    GovernorSurface private governor;
    address[] private _people;

    /// @notice The chain's time after the last call, seconds. Kept here, because a campaign's calls do not share a block.
    uint256 public time;

    /// @notice Tokens sent by plain transfer, by custodian.
    mapping(address custodian => uint256) public donationsTo;

    /// @notice Accepted calls of the protocol, in all and by name.
    uint256 public accepted;
    mapping(bytes32 name => uint256) public acceptedOf;

    /// @notice The first call that panicked (overflow, division by zero, …); 0 while none did.
    bytes32 public panicked;

    mapping(bytes32 disputeId => mapping(address voter => Choice)) private _choices;

    modifier step() {
        vm.warp(time);
        vm.recordLogs();
        _;
        _book();
        time = vm.getBlockTimestamp();
    }

    /// @dev The society begins with 13.5 M staked for four days, and three listed models with backers.
    constructor(Assay memory assay, address[] memory people) Ledger(address(assay.token)) {
        (token, staking, registry) = (assay.token, assay.staking, assay.registry);
        (court, governor, _people) = (assay.court, assay.governor, people);
        time = vm.getBlockTimestamp();
        _begin();
    }

    function _begin() private step {
        for (uint256 i = 0; i < _people.length; ++i) {
            vm.prank(_people[i]);
            staking.stake(1_500_000e18);
        }
        for (uint256 i = 0; i < 3; ++i) {
            vm.prank(_people[i]);
            registry.submit(bytes32(i), keccak256(abi.encode(i)), "", (i + 1) * 1000e18);
        }
        vm.warp(vm.getBlockTimestamp() + 5 days);
        _book();
        for (uint256 i = 0; i < 3; ++i) {
            registry.activate(listings[i]);
            vm.prank(_people[i + 3]);
            staking.vouch(versions[i], 10_000e18 + i);
        }
    }

    // Staking

    function stake(uint256 who, uint256 amount) external step {
        address person = _person(who);
        amount = bound(amount, 1, 100_000e18);
        vm.prank(person);
        try staking.stake(amount) {
            _yes("stake");
        } catch (bytes memory why) {
            _no("stake", why);
        }
    }

    function unbond(uint256 who, uint256 amount) external step {
        address person = _person(who);
        amount = bound(amount, 1, staking.freeOf(person) / 8 + 1);
        vm.prank(person);
        try staking.requestUnbond(amount) {
            _yes("unbond");
        } catch (bytes memory why) {
            _no("unbond", why);
        }
    }

    function withdraw(uint256 seed) external step {
        if (unbondTickets == 0) return;
        uint256 ticket = 1 + (seed % unbondTickets);
        (address owner, , uint48 readyAt) = staking.unbondTicketOf(ticket);
        if (seed % 3 == 0) _waitUntil(readyAt);
        vm.prank(owner);
        try staking.withdraw(ticket) {
            _yes("withdraw");
        } catch (bytes memory why) {
            _no("withdraw", why);
        }
    }

    function delegate(uint256 who, uint256 to) external step {
        vm.prank(_person(who));
        try staking.delegate(_person(to)) {
            _yes("delegate");
        } catch (bytes memory why) {
            _no("delegate", why);
        }
    }

    function vouch(uint256 who, uint256 which, uint256 amount) external step {
        address person = _person(who);
        amount = bound(amount, 1, staking.freeOf(person) / 16 + 1);
        vm.prank(person);
        try staking.vouch(_version(which), amount) {
            _yes("vouch");
        } catch (bytes memory why) {
            _no("vouch", why);
        }
    }

    function release(uint256 who, uint256 which, uint256 amount) external step {
        address person = _person(who);
        bytes32[] memory backed = staking.positionsOf(person);
        if (backed.length == 0) return;
        bytes32 versionId = backed[which % backed.length];
        (uint256 vouched, ) = staking.positionOf(person, versionId);
        if (vouched == 0) return;
        amount = bound(amount, 1, vouched);
        vm.prank(person);
        try staking.startRelease(versionId, amount) {
            _yes("release");
        } catch (bytes memory why) {
            _no("release", why);
        }
    }

    function completeRelease(uint256 seed) external step {
        if (releaseTickets == 0) return;
        uint256 ticket = 1 + (seed % releaseTickets);
        (, , , uint48 readyAt) = staking.releaseTicketOf(ticket);
        if (seed % 3 == 0) _waitUntil(readyAt);
        try staking.completeRelease(ticket) {
            _yes("completeRelease");
        } catch (bytes memory why) {
            _no("completeRelease", why);
        }
    }

    function fund(uint256 who, uint256 which, uint256 amount) external step {
        bytes32 versionId = _version(which);
        amount = bound(amount, 1, 1000e18);
        vm.startPrank(_person(who));
        try staking.fund(versionId, amount, type(uint256).max) {
            _yes("fund");
        } catch (bytes memory why) {
            _no("fund", why);
        }
        vm.stopPrank();
    }

    function harvest(uint256 who, uint256 which) external step {
        try staking.harvest(_person(who), _version(which)) {
            _yes("harvest");
        } catch (bytes memory why) {
            _no("harvest", why);
        }
    }

    function sync(uint256 who) external step {
        try staking.sync(_person(who)) {
            _yes("sync");
        } catch (bytes memory why) {
            _no("sync", why);
        }
    }

    function claim(uint256 who) external step {
        vm.startPrank(_person(who));
        try staking.claim() {
            _yes("claim");
        } catch (bytes memory why) {
            _no("claim", why);
        }
        try registry.claim() {
            _yes("claim");
        } catch (bytes memory why) {
            _no("claim", why);
        }
        try court.claim() {
            _yes("claim");
        } catch (bytes memory why) {
            _no("claim", why);
        }
        vm.stopPrank();
    }

    // Listings

    function submit(uint256 who, uint256 deposit) external step {
        deposit = bound(deposit, 1000e18, 8000e18);
        vm.prank(_person(who));
        try registry.submit(bytes32(listings.length), keccak256(abi.encode(deposit)), "", deposit) {
            _yes("submit");
        } catch (bytes memory why) {
            _no("submit", why);
        }
    }

    function proposeVersion(uint256 which) external step {
        (bytes32 listingId, address owner) = _listing(which);
        vm.prank(owner);
        try registry.proposeVersion(listingId, keccak256(abi.encode(versions.length)), "") {
            _yes("proposeVersion");
        } catch (bytes memory why) {
            _no("proposeVersion", why);
        }
    }

    function activate(uint256 which) external step {
        (bytes32 listingId, ) = _listing(which);
        (, , , , , bytes32 pending, , ) = registry.listingOf(listingId);
        (, , , , uint48 pendingEndsAt, ) = registry.versionOf(pending);
        if (which % 2 == 0) _waitUntil(pendingEndsAt);
        try registry.activate(listingId) {
            _yes("activate");
        } catch (bytes memory why) {
            _no("activate", why);
        }
    }

    function topUp(uint256 which, uint256 amount) external step {
        (bytes32 listingId, address owner) = _listing(which);
        vm.prank(owner);
        try registry.topUp(listingId, bound(amount, 1, 1000e18)) {
            _yes("topUp");
        } catch (bytes memory why) {
            _no("topUp", why);
        }
    }

    function exit(uint256 which) external step {
        (bytes32 listingId, address owner) = _listing(which);
        if (which % 3 == 0) {
            vm.prank(owner);
            try registry.initiateExit(listingId) {
                _yes("initiateExit");
            } catch (bytes memory why) {
                _no("initiateExit", why);
            }
        } else {
            try registry.finalizeExit(listingId) {
                _yes("finalizeExit");
            } catch (bytes memory why) {
                _no("finalizeExit", why);
            }
        }
    }

    // Disputes

    function challenge(uint256 who, uint256 which) external step {
        vm.prank(_person(who));
        try court.challenge(_version(which), type(uint256).max, "evidence", "") {
            _yes("challenge");
        } catch (bytes memory why) {
            _no("challenge", why);
        }
    }

    /// @notice Everybody in `who` (one bit each) seals a vote; `keeps` says for what.
    function commits(uint256 which, uint256 who, uint256 keeps) external step {
        bytes32 disputeId = _dispute(which);
        for (uint256 i = 0; i < _people.length; ++i) {
            if ((who >> i) & 1 == 0) continue;
            _commits(disputeId, _people[i], (keeps >> i) & 1 == 0 ? Choice.REMOVE : Choice.KEEP);
        }
    }

    /// @notice Waits for the reveal period if the dispute is before it, then opens the votes of everybody in `who`.
    function reveals(uint256 which, uint256 who) external step {
        bytes32 disputeId = _dispute(which);
        DisputeRow memory dispute = _row(disputeId);
        _waitUntil(dispute.commitEndsAt);
        address[] memory voters = votersOf(disputeId);
        for (uint256 i = 0; i < voters.length; ++i) {
            if ((who >> i) & 1 == 0) continue;
            try court.reveal(disputeId, voters[i], _choices[disputeId][voters[i]], SALT) {
                _yes("reveal");
            } catch (bytes memory why) {
                _no("reveal", why);
            }
        }
    }

    function tally(uint256 which) external step {
        bytes32 disputeId = _dispute(which);
        DisputeRow memory dispute = _row(disputeId);
        _waitUntil(dispute.revealEndsAt);
        try court.tally(disputeId) {
            _yes("tally");
        } catch (bytes memory why) {
            _no("tally", why);
        }
    }

    /// @notice Waits for the appeal window if the dispute is before it, then appeals.
    function appeal(uint256 which, uint256 who) external step {
        bytes32 disputeId = _dispute(which);
        DisputeRow memory dispute = _row(disputeId);
        _waitUntil(dispute.revealEndsAt);
        vm.prank(_person(who));
        try court.appeal(disputeId) {
            _yes("appeal");
        } catch (bytes memory why) {
            _no("appeal", why);
        }
    }

    /// @notice Everybody votes in the Governor on the appeal (`inFavour`: one bit each); what passes is executed.
    function decideAppeal(uint256 which, uint256 inFavour) external step {
        bytes32 disputeId = _dispute(which);
        DisputeRow memory dispute = _row(disputeId);
        if (dispute.appellant == address(0) || court.phaseOf(disputeId) != Phase.APPEALED) return;
        _waitUntil(governor.proposalSnapshot(dispute.proposalId) + 1);
        for (uint256 i = 0; i < _people.length; ++i) {
            vm.prank(_people[i]);
            try governor.castVote(dispute.proposalId, uint8((inFavour >> i) & 1)) {
                _yes("castVote");
            } catch (bytes memory why) {
                _no("castVote", why);
            }
        }
        _waitUntil(governor.proposalDeadline(dispute.proposalId) + 1);
        if (governor.state(dispute.proposalId) != IGovernor.ProposalState.Succeeded) return;
        _executes(dispute.proposalId, disputeId);
    }

    /// @notice Waits for the dispute's end if `patient` is even, then resolves.
    function resolve(uint256 which, uint256 patient) external step {
        bytes32 disputeId = _dispute(which);
        DisputeRow memory dispute = _row(disputeId);
        if (patient % 2 == 0)
            _waitUntil(dispute.appellant == address(0) ? dispute.appealEndsAt : dispute.appealDeadline);
        try court.resolve(disputeId) {
            _yes("resolve");
        } catch (bytes memory why) {
            _no("resolve", why);
        }
    }

    /// @notice Settles the votes of everybody in `who` (one bit each).
    function claimVotes(uint256 which, uint256 who) external step {
        bytes32 disputeId = _dispute(which);
        address[] memory voters = votersOf(disputeId);
        for (uint256 i = 0; i < voters.length; ++i) {
            if ((who >> i) & 1 == 0) continue;
            try court.claimVote(disputeId, voters[i]) {
                _yes("claimVote");
            } catch (bytes memory why) {
                _no("claimVote", why);
            }
        }
    }

    /// @notice A whole dispute that ends in a slash: everybody votes to remove, nobody appeals.
    function condemns(uint256 who, uint256 which) external step {
        vm.prank(_person(who));
        try court.challenge(_version(which), type(uint256).max, "evidence", "") {
            _yes("challenge");
        } catch (bytes memory why) {
            return _no("challenge", why);
        }
        bytes32 disputeId = disputes[disputes.length - 1];
        for (uint256 i = 0; i < _people.length; ++i) {
            _commits(disputeId, _people[i], Choice.REMOVE);
        }
        DisputeRow memory dispute = _row(disputeId);
        _waitUntil(dispute.commitEndsAt);
        address[] memory voters = votersOf(disputeId);
        for (uint256 i = 0; i < voters.length; ++i) {
            court.reveal(disputeId, voters[i], Choice.REMOVE, SALT);
        }
        _waitUntil(dispute.appealEndsAt);
        court.resolve(disputeId);
        _yes("condemn");
    }

    /// @notice Everybody settles what was slashed, so that pools come to their end.
    function syncAll() external step {
        for (uint256 i = 0; i < _people.length; ++i) {
            try staking.sync(_people[i]) {
                _yes("sync");
            } catch (bytes memory why) {
                _no("sync", why);
            }
        }
    }

    // The world

    function wait(uint256 howLong) external step {
        vm.warp(vm.getBlockTimestamp() + bound(howLong, 1, 4 days));
    }

    function donate(uint256 who, uint256 to, uint256 amount) external step {
        address custodian = [address(staking), address(registry), address(court)][to % 3];
        amount = bound(amount, 1, 10e18);
        vm.prank(_person(who));
        try token.transfer(custodian, amount) {
            _yes("donate");
            donationsTo[custodian] += amount;
        } catch (bytes memory why) {
            _no("donate", why);
        }
    }

    function _commits(bytes32 disputeId, address person, Choice choice) private {
        bytes32 commitment = court.commitmentOf(disputeId, person, choice, SALT);
        vm.prank(person);
        try court.commit(disputeId, commitment) {
            _yes("commit");
            _choices[disputeId][person] = choice;
        } catch (bytes memory why) {
            _no("commit", why);
        }
    }

    function _executes(uint256 proposalId, bytes32 disputeId) private {
        address[] memory targets = new address[](1);
        targets[0] = address(court);
        bytes[] memory calls = new bytes[](1);
        calls[0] = abi.encodeCall(court.executeAppeal, (disputeId));
        bytes32 description = _descriptionHashOf[proposalId];
        governor.queue(targets, new uint256[](1), calls, description);
        _waitUntil(governor.proposalEta(proposalId));
        try governor.execute(targets, new uint256[](1), calls, description) {
            _yes("overturn");
        } catch (bytes memory why) {
            _no("overturn", why);
        }
    }

    function _row(bytes32 disputeId) private view returns (DisputeRow memory) {
        return DisputeReads(address(court)).disputeOf(disputeId);
    }

    function _waitUntil(uint256 then_) private {
        if (then_ > vm.getBlockTimestamp()) vm.warp(then_);
    }

    function _person(uint256 seed) private view returns (address) {
        return _people[seed % _people.length];
    }

    function _version(uint256 seed) private view returns (bytes32) {
        return versions[seed % versions.length];
    }

    function _listing(uint256 seed) private view returns (bytes32 listingId, address owner) {
        listingId = listings[seed % listings.length];
        (owner, , , , , , , ) = registry.listingOf(listingId);
    }

    /// @dev One of the last four disputes (the older ones are over), opened now if there is none.
    function _dispute(uint256 seed) private returns (bytes32) {
        if (disputes.length == 0) {
            vm.prank(_people[8]);
            court.challenge(versions[seed % 3], type(uint256).max, "evidence", "");
            _yes("challenge");
            _book();
        }
        uint256 count = disputes.length;
        return disputes[count - 1 - (seed % (count < 4 ? count : 4))];
    }

    function _yes(bytes32 name) private {
        _book();
        accepted += 1;
        acceptedOf[name] += 1;
    }

    /// @dev A refusal says why by an error of ours or of OpenZeppelin; a panic or an empty revert is a fault.
    function _no(bytes32 name, bytes memory why) private {
        vm.getRecordedLogs(); // the recorder keeps what a reverted call said: it never happened
        if (panicked == 0 && (why.length < 4 || bytes4(why) == 0x4e487b71)) panicked = name;
    }
}
