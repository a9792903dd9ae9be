// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {GovernanceTest} from "../GovernanceTest.sol";
import {SigningSurface} from "./OpenZeppelinSurfaces.sol";

/// @notice Signatures made by hand from the EIP-712 definitions, never with the help of the contract that checks them.
abstract contract SignatureTest is GovernanceTest {
    bytes32 private constant DOMAIN = keccak256(
        "EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"
    );
    bytes32 private constant DELEGATION = keccak256("Delegation(address delegatee,uint256 nonce,uint256 expiry)");
    bytes32 private constant BALLOT = keccak256("Ballot(uint256 proposalId,uint8 support,address voter,uint256 nonce)");
    bytes32 private constant EXTENDED_BALLOT = keccak256(
        "ExtendedBallot(uint256 proposalId,uint8 support,address voter,uint256 nonce,string reason,bytes params)"
    );

    /// @dev The order of secp256k1: (r, order - s) is the other signature of the same message.
    uint256 internal constant ORDER = 0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEBAAEDCE6AF48A03BBFD25E8CD0364141;

    uint256 internal constant KEY = uint256(keccak256("kay's key"));
    uint256 internal constant OTHER_KEY = uint256(keccak256("somebody else's key"));

    /// @notice kay has a key that the test knows, and 5 M tokens of gus's.
    address internal immutable kay = vm.addr(KEY);

    struct Signature {
        uint8 v;
        bytes32 r;
        bytes32 s;
    }

    struct Ballot {
        uint256 proposalId;
        uint8 support;
        address voter;
        uint256 nonce;
    }

    function kayStakes(uint256 amount) internal {
        vm.prank(gus);
        token.transfer(kay, amount);
        vm.prank(kay);
        token.approve(address(staking), amount);
        stakes(kay, amount);
    }

    function stakingDomain() internal view returns (bytes32) {
        return domainOf("Staked Assay", block.chainid, address(staking));
    }

    function governorDomain() internal view returns (bytes32) {
        return domainOf("Assay Governor", block.chainid, address(governor));
    }

    function domainOf(string memory name, uint256 chainId, address verifyingContract) internal pure returns (bytes32) {
        return keccak256(abi.encode(DOMAIN, keccak256(bytes(name)), keccak256("1"), chainId, verifyingContract));
    }

    function signsDelegation(
        uint256 key,
        bytes32 domain,
        address delegatee,
        uint256 nonce,
        uint256 expiry
    ) internal pure returns (Signature memory) {
        return signs(key, domain, keccak256(abi.encode(DELEGATION, delegatee, nonce, expiry)));
    }

    function signsBallot(uint256 key, bytes32 domain, Ballot memory ballot) internal pure returns (bytes memory) {
        return packed(signs(key, domain, keccak256(abi.encode(BALLOT, ballot))));
    }

    function signsExtendedBallot(
        uint256 key,
        Ballot memory ballot,
        string memory reason,
        bytes memory params
    ) internal view returns (bytes memory) {
        bytes memory content = abi.encode(EXTENDED_BALLOT, ballot, keccak256(bytes(reason)), keccak256(params));
        return packed(signs(key, governorDomain(), keccak256(content)));
    }

    function signs(uint256 key, bytes32 domain, bytes32 content) internal pure returns (Signature memory signature) {
        bytes32 digest = keccak256(abi.encodePacked(hex"1901", domain, content));
        (signature.v, signature.r, signature.s) = vm.sign(key, digest);
    }

    function packed(Signature memory signature) internal pure returns (bytes memory) {
        return abi.encodePacked(signature.r, signature.s, signature.v);
    }

    /// @notice The same signature in its other form, which a careless check would take for a new one.
    function mirrored(Signature memory signature) internal pure returns (Signature memory) {
        return Signature(signature.v == 27 ? 28 : 27, signature.r, bytes32(ORDER - uint256(signature.s)));
    }

    function nonceOf(address target, address account) internal view returns (uint256) {
        return SigningSurface(target).nonces(account);
    }
}
