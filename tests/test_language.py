import pytest

from kalcorpus.language import detect_language, find_language_problems

INDONESIAN = "Bupati mengatakan bahwa jalan itu bisa dilalui karena sudah diperbaiki, tetapi warga harus tetap hati-hati."
MALAY = "Beliau berkata bahawa jalan itu boleh dilalui kerana kerajaan sudah membaikinya, manakala penduduk perlu berjaga sahaja."
ENGLISH = "The regent said that the road was open to the people of the village and that it will be closed on Friday."


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (INDONESIAN, "id"),
        (MALAY, "ms"),
        (ENGLISH, "en"),
        ("", "und"),
        ("Lorem ipsum dolor sit amet consectetur", "und"),
        ("12 34 56", "und"),
        ("TARAKAN – Bupati membuka rapat kerja daerah di kantornya.", "id"),
        ("Pasar murah digelar Senin (9/6/2025).", "id"),
        ("Bupati melantik pejabat eselon dua.", "id"),
        ("The director met members of the board on Friday.", "en"),
        ("Committee directors discuss different digital dilemmas", "und"),
        ("Wali Kota menyerahkan bantuan kepada korban kebakaran.", "id"),
    ],
)
def test_the_common_words_tell_the_language(text, code):
    assert detect_language(text) == code


@pytest.mark.parametrize("code", ["en", "und"])
def test_other_languages_are_a_warning(code):
    (found,) = find_language_problems(code, ENGLISH)
    assert (found.code, found.severity) == ("text.language", "warning")


@pytest.mark.parametrize("code", ["id", "ms"])
def test_indonesian_and_malay_are_not(code):
    assert find_language_problems(code, INDONESIAN) == ()


def test_a_text_too_short_to_tell_is_no_problem():
    assert find_language_problems(detect_language("Lorem ipsum dolor"), "Lorem ipsum dolor") == ()
