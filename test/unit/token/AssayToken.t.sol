// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {AssayToken} from "../../../contracts/token/AssayToken.sol";
import {AssayTest} from "../../world/AssayTest.sol";

contract AssayTokenTest is AssayTest {
    uint256 private constant ALICE_KEY = 0xA11CE;

    address private immutable _alice = vm.addr(ALICE_KEY);
    address private constant BOB = address(0xB0B);

    AssayToken private _token;

    function setUp() public {
        _token = _deploy(SUPPLY);
    }

    function test_GenesisNeedsAnAmountForEachRecipient() public {
        address[] memory recipients = new address[](2);
        uint256[] memory amounts = new uint256[](1);

        vm.expectRevert(abi.encodeWithSelector(AssayToken.AssayTokenLengthMismatch.selector, 2, 1));
        this.create(recipients, amounts);
    }

    function test_GenesisOfOneUnitTooLittleIsRefused() public {
        vm.expectRevert(abi.encodeWithSelector(AssayToken.AssayTokenWrongSupply.selector, SUPPLY - 1, SUPPLY));
        _deploy(SUPPLY - 1);
    }

    function test_GenesisOfOneUnitTooMuchIsRefused() public {
        vm.expectRevert(abi.encodeWithSelector(AssayToken.AssayTokenWrongSupply.selector, SUPPLY + 1, SUPPLY));
        _deploy(SUPPLY + 1);
    }

    function test_GenesisIsSharedAsConfigured() public view {
        assertEq(_token.totalSupply(), SUPPLY, "supply");
        assertEq(_token.balanceOf(_alice), SUPPLY - 40e18, "alice's share");
        assertEq(_token.balanceOf(BOB), 40e18, "bob's share");
        assertEq(keccak256(bytes(_token.name())), keccak256("Assay"), "name");
        assertEq(keccak256(bytes(_token.symbol())), keccak256("ASSAY"), "symbol");
        assertEq(_token.decimals(), 18, "decimals");
    }

    function test_NobodyCanMint() public {
        (bool success, ) = address(_token).call(abi.encodeWithSignature("mint(address,uint256)", BOB, 1));

        assertTrue(!success, "there is no mint");
        assertEq(_token.totalSupply(), SUPPLY, "supply");
    }

    function test_BurningMoreThanOneHasIsRefused() public {
        vm.expectRevert(abi.encodeWithSelector(IERC20Errors.ERC20InsufficientBalance.selector, BOB, 40e18, 40e18 + 1));
        vm.prank(BOB);
        _token.burn(40e18 + 1);
    }

    function testFuzz_BurnsLowerTheSupplyByExactlyTheirAmount(uint256 amount) public {
        amount = bound(amount, 0, 40e18);

        vm.expectEmit(true, true, false, true, address(_token));
        emit IERC20.Transfer(BOB, address(0), amount);
        vm.prank(BOB);
        _token.burn(amount);

        assertEq(_token.totalSupply(), SUPPLY - amount, "supply");
        assertEq(_token.balanceOf(BOB), 40e18 - amount, "bob's rest");
    }

    function test_APermitOfSomebodyElseIsRefused() public {
        (uint8 v, bytes32 r, bytes32 s) = _permit(7e18);

        vm.expectRevert();
        _token.permit(BOB, address(this), 7e18, type(uint256).max, v, r, s);
    }

    function test_APermitGivesItsAllowance() public {
        (uint8 v, bytes32 r, bytes32 s) = _permit(7e18);

        _token.permit(_alice, address(this), 7e18, type(uint256).max, v, r, s);

        assertEq(_token.allowance(_alice, address(this)), 7e18, "allowance");
        assertEq(_token.nonces(_alice), 1, "nonce");
    }

    /// @dev From outside, so that an expected revert is that of the whole creation; the compiled token, not a copy of it.
    function create(address[] memory recipients, uint256[] memory amounts) external returns (AssayToken) {
        return AssayToken(createFrom("contracts/token/AssayToken.sol:AssayToken", abi.encode(recipients, amounts)));
    }

    function _deploy(uint256 sum) private returns (AssayToken) {
        address[] memory recipients = new address[](2);
        uint256[] memory amounts = new uint256[](2);
        (recipients[0], recipients[1]) = (_alice, BOB);
        (amounts[0], amounts[1]) = (sum - 40e18, 40e18);
        return this.create(recipients, amounts);
    }

    function _permit(uint256 amount) private view returns (uint8 v, bytes32 r, bytes32 s) {
        bytes32 typeHash = keccak256(
            "Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)"
        );
        bytes32 message = keccak256(
            abi.encode(typeHash, _alice, address(this), amount, _token.nonces(_alice), type(uint256).max)
        );
        return vm.sign(ALICE_KEY, keccak256(abi.encodePacked(hex"1901", _token.DOMAIN_SEPARATOR(), message)));
    }
}
