// From bytes to keys, however the bytes are cut into pieces.
#include "vmbackup_diag/typing/key_decoder.hpp"

#include "vmbackup_diag/typing/reply.hpp"

#include "support/catch.hpp"

namespace vmbackup_diag::tests::key_decoder_test {
namespace {

using typing::KeyDecoder;
using typing::KeyKind;
using typing::KeyPress;

std::vector<KeyPress> keys_of(std::string_view bytes, std::size_t piece) {
    KeyDecoder decoder;
    std::vector<KeyPress> keys;
    for (; !bytes.empty(); bytes.remove_prefix(std::min(piece, bytes.size()))) {
        std::ranges::move(decoder.take(bytes.substr(0, piece)), std::back_inserter(keys));
    }
    std::ranges::move(decoder.settle(), std::back_inserter(keys));
    std::vector<KeyPress> joined;
    for (KeyPress& key : keys) {
        if (key.kind == KeyKind::text && !joined.empty() && joined.back().kind == KeyKind::text) {
            joined.back().text += key.text;
        } else {
            joined.push_back(std::move(key));
        }
    }
    return joined;
}

}  // namespace

TEST_CASE("bytes are the same keys in whatever pieces they arrive") {
    struct Example {
        std::string_view bytes;
        std::vector<KeyPress> keys;
    };
    const auto [bytes, keys] = GENERATE(values<Example>({
        {"ab\r", {{KeyKind::text, "ab"}, {KeyKind::enter}}},
        {"\x1B[A\x1B[B\x1BOC\x1B[D", {{KeyKind::up}, {KeyKind::down}, {KeyKind::right}, {KeyKind::left}}},
        {"\x1B[H\x1B[4~\x1B[1;5C\x1B[3~", {{KeyKind::home}, {KeyKind::end}, {KeyKind::right}, {KeyKind::erase}}},
        {"\x1B[1~\x1B[8~\x1B[3;2~", {{KeyKind::home}, {KeyKind::end}, {KeyKind::erase}}},
        {"\x1B", {{KeyKind::escape}}},
        {"\x1B\x1B[A", {{KeyKind::escape}, {KeyKind::up}}},
        {"\x1B[", {}},
        {"\x1B[[Ax\x1B[15~y\x1B[?1;2cz", {{KeyKind::text, "xyz"}}},
        {"\xC3\xA4\xE2\x82\xAC", {{KeyKind::text, "\xC3\xA4\xE2\x82\xAC"}}},
        {"\xC3(\x80", {{KeyKind::text, "\xC3(\x80"}}},
        {"\x7F\x15\x17\x04",
         {{KeyKind::backspace}, {KeyKind::clear_line}, {KeyKind::clear_word}, {KeyKind::end_of_input}}},
        {"\x1B[200~a\r\x1B[31m\x1B[201\x03\x1B[201~b",
         {{KeyKind::text,
           "a\r\x1B[31m\x1B[201\x03"
           "b"}}},
        {"\x1B[200~not ended", {}},
    }));
    const std::size_t piece = GENERATE(1, 2, 3, 1000);
    CAPTURE(bytes, piece);

    const bool is_same = keys_of(bytes, piece) == keys;

    CHECK(is_same);
}

TEST_CASE("a sequence that has begun is waited for to its end, and Esc alone is Esc") {
    KeyDecoder decoder;

    CHECK(decoder.take("\x1B").empty());
    CHECK(decoder.is_in_doubt());
    CHECK(decoder.take("[").empty());
    CHECK_FALSE(decoder.is_in_doubt());
    CHECK(decoder.settle().empty());
    CHECK(decoder.take("B") == std::vector<KeyPress>{{KeyKind::down}});
    CHECK(decoder.take("\x1B").empty());
    CHECK(decoder.settle() == std::vector<KeyPress>{{KeyKind::escape}});
}

TEST_CASE("a sequence without end and a paste without end take no more room than they may") {
    KeyDecoder decoder;

    CHECK(decoder.take("\x1B[" + std::string(1 << 20, '1')).empty());
    CHECK_FALSE(decoder.is_in_doubt());
    CHECK(decoder.take("\x1B[200~" + std::string(5 << 20, 'x')).empty());
    const auto keys = decoder.take("\x1B[201~");
    CHECK(keys.front().text.size() == typing::longest_reply);
    CHECK(keys.front().is_cut);
}

}  // namespace vmbackup_diag::tests::key_decoder_test
