// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ICredits} from "../../../contracts/interfaces/ICredits.sol";
import {IDisputeCourt} from "../../../contracts/interfaces/IDisputeCourt.sol";
import {IListingRegistry} from "../../../contracts/interfaces/IListingRegistry.sol";
import {IStaking} from "../../../contracts/interfaces/IStaking.sol";
import {HostileWorld} from "./HostileWorld.sol";

/// @notice Every call that moves tokens, ready to be accepted, and a print of the world to tell whether anything is left
/// of one that was refused.
abstract contract HostileMoves is HostileWorld {
    struct Call {
        string name;
        address who;
        address target;
        bytes data;
    }

    error NoSuchMover(string name);

    Call[] private _movers;

    function setUp() public virtual override {
        super.setUp();
        _moves("stake", address(staking), abi.encodeCall(IStaking.stake, (7e18)));
        _moves("withdraw", address(staking), abi.encodeCall(IStaking.withdraw, (unbondTicket)));
        _moves("claim rewards", address(staking), abi.encodeCall(ICredits.claim, ()));
        _moves("fund", address(staking), abi.encodeCall(IStaking.fund, (open, 9e18, ANY)));
        _moves("sync", address(staking), abi.encodeCall(IStaking.sync, (ben)));
        _moves("complete a release", address(staking), abi.encodeCall(IStaking.completeRelease, (dustyRelease)));
        _moves("submit", address(registry), abi.encodeCall(IListingRegistry.submit, ("more", CARD, URI, DEPOSIT)));
        _moves("top up", address(registry), abi.encodeCall(IListingRegistry.topUp, (listingOf(own), 5e18)));
        _moves("claim a deposit", address(registry), abi.encodeCall(ICredits.claim, ()));
        _moves("challenge", address(court), challenging(open));
        _movers.push(Call("challenge an update", mira, address(court), challenging(update)));
        _moves("appeal", address(court), abi.encodeCall(IDisputeCourt.appeal, (disputeOf(appealable))));
        _moves("settle by REMOVE", address(court), abi.encodeCall(IDisputeCourt.resolve, (disputeOf(condemned))));
        _moves("settle by KEEP", address(court), abi.encodeCall(IDisputeCourt.resolve, (disputeOf(acquitted))));
        _moves("claim a credit", address(court), abi.encodeCall(ICredits.claim, ()));
    }

    function movers() internal view returns (Call[] memory) {
        return _movers;
    }

    function mover(string memory name) internal view returns (Call memory) {
        for (uint256 i = 0; i < _movers.length; ++i) {
            if (keccak256(bytes(_movers[i].name)) == keccak256(bytes(name))) return _movers[i];
        }
        revert NoSuchMover(name);
    }

    function does(Call memory call_) internal returns (bool accepted) {
        vm.prank(call_.who);
        (accepted, ) = call_.target.call(call_.data);
    }

    /// @dev Everything that anybody can read of the world, once everybody is settled: when a slash is settled, in the
    /// middle or at the next call, changes nothing.
    function fingerprint() internal returns (bytes32 print) {
        address[] memory people = everybody();
        for (uint256 i = 0; i < people.length; ++i) staking.sync(people[i]);
        for (uint256 i = 0; i < people.length; ++i) print = _person(print, people[i]);
        for (uint256 i = 0; i < knownListings.length; ++i) {
            print = _see(print, address(registry), abi.encodeCall(registry.listingOf, (knownListings[i])));
        }
        for (uint256 i = 0; i < knownVersions.length; ++i) {
            print = _see(print, address(registry), abi.encodeCall(registry.versionOf, (knownVersions[i])));
            print = _see(print, address(staking), abi.encodeCall(staking.poolOf, (knownVersions[i])));
        }
        for (uint256 i = 0; i < knownDisputes.length; ++i) {
            print = _see(print, address(court), abi.encodeCall(court.disputeOf, (knownDisputes[i])));
            print = _see(print, address(court), abi.encodeCall(court.tallyOf, (knownDisputes[i])));
            print = _see(print, address(court), abi.encodeCall(court.voteOf, (knownDisputes[i], eve)));
        }
        for (uint256 ticket = 1; ticket <= 8; ++ticket) {
            print = _see(print, address(staking), abi.encodeCall(staking.releaseTicketOf, (ticket)));
            print = _see(print, address(staking), abi.encodeCall(staking.unbondTicketOf, (ticket)));
        }
        print = _see(print, address(ratings), abi.encodeCall(ratings.ratingOf, (eve, listingOf(open))));
        print = keccak256(abi.encode(print, token.totalSupply(), staking.totalSupply(), staking.bonded()));
        address[3] memory custodians = [address(staking), address(registry), address(court)];
        for (uint256 i = 0; i < 3; ++i) print = keccak256(abi.encode(print, token.balanceOf(custodians[i])));
    }

    function _person(bytes32 print, address person) private view returns (bytes32) {
        print = keccak256(abi.encode(print, token.balanceOf(person), staking.freeOf(person)));
        print = keccak256(abi.encode(print, staking.delegates(person), staking.getVotes(person)));
        print = keccak256(abi.encode(print, staking.claimableOf(person), registry.claimableOf(person)));
        print = keccak256(abi.encode(print, court.claimableOf(person), staking.effectiveOf(person)));
        // In what order the account lists its positions is nobody's business.
        bytes32 positions;
        bytes32[] memory backed = staking.positionsOf(person);
        for (uint256 i = 0; i < backed.length; ++i) {
            bytes32 position = _see(
                backed[i],
                address(staking),
                abi.encodeCall(staking.positionOf, (person, backed[i]))
            );
            positions ^= keccak256(abi.encode(position, staking.pendingRewardOf(person, backed[i])));
        }
        return keccak256(abi.encode(print, positions));
    }

    function _see(bytes32 print, address target, bytes memory view_) private view returns (bytes32) {
        (, bytes memory seen) = target.staticcall(view_);
        return keccak256(abi.encode(print, seen));
    }

    function challenging(bytes32 version) internal pure returns (bytes memory) {
        return abi.encodeCall(IDisputeCourt.challenge, (version, ANY, EVIDENCE, URI));
    }

    function _moves(string memory name, address target, bytes memory data) private {
        _movers.push(Call(name, eve, target, data));
    }
}
