// Guides, and the facts and placeholders that run through them.
#include "read.hpp"

namespace vmbackup_diag::load {
namespace {

Answer read_answer(const Cursor& at) {
    const Object in(at, {"id", "label", "to", "facts"});
    return {.id = in.text("id", slug),
            .label = in.text("label", one_line),
            .to = {in.text("to", slug)},
            .facts = read_known_facts(in)};
}

Input read_input(const Cursor& at) {
    const std::string_view input = at.text(one_line);
    if (!input.empty() && input != "choice" && input != "text") {
        at.complain_about_choice(input, std::array<std::string_view, 2>{"choice", "text"});
    }
    return input == "text" ? Input::text : Input::choice;
}

Question read_question(const Cursor& at) {
    const Object in(at, {"text", "why", "how", "input", "fact", "answers"});
    const auto input = in.member("input", Need::optional);
    return {.text = in.text("text", one_line),
            .why = in.text("why", one_line),
            .how = in.list("how", Need::required, 1, read_instruction),
            .input = input ? read_input(*input) : Input::choice,
            .fact = {in.text("fact", slug, Need::optional)},
            .answers = in.list("answers", Need::required, 1, read_answer)};
}

Node read_node(const Cursor& at) {
    const Object in(at, {"id", "question", "fix", "then", "worked", "guide", "escalate"});
    Node node{.id = {in.text("id", slug)}};
    const int bodies = in.has("question") + in.has("fix") + in.has("guide") + in.has("escalate");
    if (bodies != 1) {
        at.complain(bodies == 0 ? "a node needs a \"question\", a \"fix\", a \"guide\" or an \"escalate\""
                                : "a node is one of \"question\", \"fix\", \"guide\" and \"escalate\", not several");
    }
    if (const auto question = in.member("question", Need::optional)) {
        node.body = read_question(*question);
    } else if (in.has("fix")) {
        node.body = FixNode{{in.text("fix", slug)}, {in.text("then", slug)}, {in.text("worked", slug, Need::optional)}};
    } else if (in.has("guide")) {
        node.body = GuideId{in.text("guide", slug)};
    } else if (in.has("escalate")) {
        node.body = EscalationId{in.text("escalate", slug)};
    }
    for (const std::string_view key : {"then", "worked"}) {
        if (const auto to = in.member(key, Need::optional); to && !in.has("fix")) {
            to->complain(fmt::format("only a \"fix\" has a \"{}\"", key));
        }
    }
    return node;
}

}  // namespace

Fact read_fact(const Cursor& at) {
    const Object in(at, {"id", "title", "values"});
    return {.id = {in.text("id", slug)},
            .title = in.text("title", one_line),
            .values = in.texts("values", slug, Need::required, 2)};
}

Placeholder read_placeholder(const Cursor& at) {
    const Object in(at, {"id", "meaning", "characters", "max"});
    return {.id = in.text("id", slug),
            .meaning = in.text("meaning", one_line),
            .characters = in.text("characters", name_characters),
            .max = in.integer("max", 1, 260)};
}

Guide read_guide(const Cursor& at) {
    const Object in(at, {"id", "title", "root", "nodes"});
    return {.id = {in.text("id", slug)},
            .title = in.text("title", one_line),
            .root = {in.text("root", slug)},
            .nodes = in.list("nodes", Need::required, 1, read_node)};
}

}  // namespace vmbackup_diag::load
