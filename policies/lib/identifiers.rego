# Numbers that law and banks give to people, by their form and their check digits: what
# merely looks like one, and the numbers that everybody uses for tests, do not count.
package rearguard.lib.identifiers

# What a text is, in words; undefined where it is none of them.
kind(text) := "the number of a payment card" if {
	digits := replace(replace(text, " ", ""), "-", "")
	regex.match(`^(?:4[0-9]{12}(?:[0-9]{3})?|5[1-5][0-9]{14}|2[2-7][0-9]{14}|3[47][0-9]{13}|6(?:011|5[0-9][0-9])[0-9]{12}|35[0-9]{14})$`, digits)
	not _is_for_tests(digits)
	_luhn(digits)
} else := "the number of a bank account" if {
	plain := upper(replace(text, " ", ""))
	regex.match(`^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$`, plain)
	not _is_for_tests(plain)
	_mod97(plain)
} else := "a social security number of the United States" if {
	regex.match(`^[0-9]{3}-[0-9]{2}-[0-9]{4}$`, text)
	not regex.match(`^(?:000|666|9[0-9][0-9])-|-00-|-0000$`, text)
	not text in {"123-45-6789", "078-05-1120", "219-09-9999", "111-11-1111", "222-22-2222", "123-12-1234", "555-55-5555"}
} else := "an identity number of Spain" if {
	plain := upper(replace(text, "-", ""))
	regex.match(`^[0-9]{8}[A-Z]$`, plain)
	not plain in {"12345678Z", "00000000T", "11111111H", "99999999R", "87654321X"}
	number := to_number(substring(plain, 0, 8))
	substring("TRWAGMYFPDXBNJZSQVHLCKE", number % 23, 1) == substring(plain, 8, 1)
}

# Numbers of test cards and examples, and those that repeat one digit.
_is_for_tests(text) if text in {
	"4111111111111111", "4242424242424242", "4012888888881881", "4222222222222", "4000056655665556", "4000000000000002",
	"4000000000009995", "4917610000000000", "5555555555554444", "5105105105105100", "5200828282828210", "2223003122003222",
	"378282246310005", "371449635398431", "378734493671000", "6011111111111117", "6011000990139424", "3530111333300000",
	"3566002020360505", "DE89370400440532013000", "GB29NWBK60161331926819", "GB82WEST12345698765432", "GB33BUKB20201555555555",
	"ES9121000418450200051332", "ES7921000813610123456789", "FR1420041010050500013M02606", "FR7630006000011234567890189",
	"NL91ABNA0417164300", "BE68539007547034", "IT60X0542811101000000123456", "CH9300762011623852957", "AT611904300234573201",
	"DE75512108001245126199", "PT50000201231234567890154",
}

_is_for_tests(text) if regex.match(`0{7}|1{8}|9{8}|12345678`, text)

_luhn(digits) if {
	letters := split(digits, "")
	length := count(letters)
	weights := [_weight(to_number(letter), (length - index) % 2) | some index, letter in letters]
	sum(weights) % 10 == 0
}

_weight(digit, 1) := digit

_weight(digit, 0) := (digit * 2) - 9 if digit > 4

_weight(digit, 0) := digit * 2 if digit <= 4

_mod97(text) if {
	turned := concat("", [substring(text, 4, -1), substring(text, 0, 4)])
	digits := split(concat("", [_digits(letter) | some letter in split(turned, "")]), "")
	length := count(digits)
	parts := [_part(to_number(digit), (length - index) - 1) | some index, digit in digits]
	sum(parts) % 97 == 1
}

_digits(letter) := letter if regex.match(`^[0-9]$`, letter)

_digits(letter) := sprintf("%d", [indexof("ABCDEFGHIJKLMNOPQRSTUVWXYZ", letter) + 10]) if regex.match(`^[A-Z]$`, letter)

_part(digit, place) := digit * _powers[place]

# Powers of ten, modulo 97.
_powers := [
	1, 10, 3, 30, 9, 90, 27, 76, 81, 34, 49, 5, 50, 15, 53, 45, 62, 38, 89, 17, 73, 51, 25, 56, 75, 71, 31, 19, 93, 57, 85, 74, 61, 28, 86, 84, 64, 58, 95, 77, 91, 37, 79, 14, 43, 42, 32, 29, 96, 87, 94, 67, 88, 7, 70, 21, 16, 63, 48, 92, 47, 82, 44, 52, 35, 59, 8, 80, 24, 46, 72, 41,
]
