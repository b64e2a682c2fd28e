// What keys do to a question, as it would be seen: a sign before each answer, and the line with its cursor.
#include "vmbackup_diag/typing/menu.hpp"

#include "support/catch.hpp"

namespace vmbackup_diag::tests::menu_test {
namespace {

using typing::Mark;
using typing::Menu;

const std::vector<render::Choice> choices{{"stopped", "At least one is stopped"},
                                          {"missing", "At least one is missing"},
                                          {"running", "Both are running"},
                                          {"unknown", "I can't tell"}};

std::string seen(const Menu& menu) {
    std::string out;
    for (const Mark mark : menu.marks()) {
        out += mark == Mark::chosen ? '>' : mark == Mark::fits ? '-' : '.';
    }
    return out.append(" ").append(menu.line().before_cursor()).append("|").append(menu.line().after_cursor());
}

/// All that is seen in the end, or what the question was answered with.
std::string after(std::string_view bytes, bool takes_text = false) {
    Menu menu({.list = choices, .takes_text = takes_text, .is_known = [](std::string_view text) {
                   return text == "code-x";
               }});
    typing::KeyDecoder decoder;
    auto keys = decoder.take(bytes);
    std::ranges::move(decoder.settle(), std::back_inserter(keys));
    for (const typing::KeyPress& key : keys) {
        if (const auto ended = menu.press(key)) {
            return ended->reply ? "answer: " + ended->reply->text : "end of input";
        }
    }
    return seen(menu);
}

}  // namespace

TEST_CASE("keys mark answers, and Enter takes only one that is marked") {
    struct Example {
        std::string_view bytes;
        std::string_view seen;
    };
    const auto [bytes, expected] = GENERATE(values<Example>({
        {"", ".... |"},
        {"\r", "answer: "},
        {"\x1B[B", ">... |"},
        {"\x1B[A", "...> |"},
        {"\x1B[B\x1B[A", "...> |"},
        {"\x1B[F", "...> |"},
        {"\x1B[H\x1B[B", ".>.. |"},
        {"\x1B[B\x1B[B\r", "answer: 2"},
        {"3", "..>. 3|"},
        {"3\r", "answer: 3"},
        {"9\r", "answer: 9"},
        {"least", "--.. least|"},
        {"\x1B[200~one\rtwo\x1B[201~\x1B[B", ".... one\ntwo|"},
        {"\x1B[200~one\rtwo\x1B[201~\x1B[A\r", "answer: one\ntwo"},
        {"least\r", "answer: least"},
        {"LEAST\x1B[B", ">-.. LEAST|"},
        {"least\x1B[B\x1B[B\x1B[B", ">-.. least|"},
        {"least\x1B[B\x1B[B\r", "answer: 2"},
        {"miss", ".>.. miss|"},
        {"can't\r", "answer: 4"},
        {"s", ".... s|"},
        {"s\r", "answer: s"},
        {"?\r", "answer: ?"},
        {"b 3\r", "answer: b 3"},
        {"both", "..>. both|"},
        {"code-x", ".... code-x|"},
        {"code-x\r", "answer: code-x"},
        {"edit a.b\r", "answer: edit a.b"},
        {"miss\x1B", ".... |"},
        {"\x1B", "answer: b"},
        {"\x04", "end of input"},
        {"x\x04", ".... x|"},
        {"uno dos\x17", ".... uno |"},
        {"uno\x1B[D\x1B[D\x7F", ".... |no"},
        {"one\x1B[Htw", ".... tw|one"},
        {"\xC3\xA4\xC3\xB6\x1B[D\x7F", ".... |\xC3\xB6"},
        {"\x1B[200~two\r\nlines\x1B]0;t\x07\x1B[201~", ".... two\nlines|"},
        {"\x1B[200~two\rlines\x1B[201~\r", "answer: two\nlines"},
    }));
    CAPTURE(bytes);

    CHECK(after(bytes) == expected);
}

TEST_CASE("the word for a key marks no answer that it stands in, and more of the answer does") {
    Menu menu({.list = {{"yes", "A backup failed"}, {"no", "None failed"}}});

    menu.press({typing::KeyKind::text, "back"});
    CHECK(seen(menu) == ".. back|");
    menu.press({typing::KeyKind::text, "u"});
    CHECK(seen(menu) == ">. backu|");
}

TEST_CASE("where a question takes any text, the text is not looked for in the answers") {
    CHECK(after("missing one", true) == ".... missing one|");
    CHECK(after("At least", true) == ".... At least|");
    CHECK(after("2", true) == ".>.. 2|");
}

TEST_CASE("a line takes no more than a reply may have, cuts no character, and knows that something is missing") {
    typing::EditedLine line;
    line.insert(std::string(typing::longest_reply - 3, 'x'));
    CHECK_FALSE(line.is_cut());

    line.insert("\u00E4\u00E4");

    const bool is_whole = line.text() == std::string(typing::longest_reply - 3, 'x') + "\u00E4";
    CHECK(is_whole);
    CHECK(line.is_cut());
    line.erase_word();
    CHECK_FALSE(line.is_cut());
}

}  // namespace vmbackup_diag::tests::menu_test
