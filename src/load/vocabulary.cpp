// The words of a base: what codes begin with, what a text is about, what means the same and what is short for what.
#include <fmt/format.h>

#include "read.hpp"

namespace vmbackup_diag::load {

Family read_family(const Cursor& at) {
    const Object in(at, {"prefix", "codes", "text", "link"});
    return {.prefix = in.text("prefix", letters),
            .codes = in.texts("codes", code_name, Need::optional),
            .text = in.text("text", one_line),
            .link = {in.text("link", slug, Need::optional)}};
}

Abbreviation read_abbreviation(const Cursor& at) {
    const Object in(at, {"short", "long"});
    return {.short_form = in.text("short", abbreviation), .long_form = in.text("long", one_line, Need::optional)};
}

Subject read_subject(const Cursor& at) {
    const Object in(at, {"id", "ours", "alike", "weak", "words", "telling", "of_a_vm", "of_any_backup", "of_much_else",
                         "of_any_failure", "providers"});
    for (const std::string_view key :
         {"telling", "of_a_vm", "of_any_backup", "of_much_else", "of_any_failure", "providers"}) {
        if (const auto list = in.member(key, Need::optional); list && !in.flag("ours")) {
            list->complain(fmt::format("only a subject that is \"ours\" has \"{}\"", key));
        }
    }
    return {.id = in.text("id", slug),
            .ours = in.flag("ours"),
            .alike = in.flag("alike"),
            .weak = in.flag("weak"),
            .words = in.texts("words", words_form, Need::required, 1),
            .lists = {.telling = in.texts("telling", word_form, Need::optional),
                      .of_a_vm = in.texts("of_a_vm", words_form, Need::optional),
                      .of_any_backup = in.texts("of_any_backup", word_form, Need::optional),
                      .of_much_else = in.texts("of_much_else", word_form, Need::optional),
                      .of_any_failure = in.texts("of_any_failure", word_form, Need::optional),
                      .providers = in.texts("providers", letters, Need::optional)}};
}

Synonyms read_synonyms(const Cursor& at) {
    const Object in(at, {"word", "others"});
    return {.word = in.text("word", word_form), .others = in.texts("others", words_form, Need::required, 1)};
}

}  // namespace vmbackup_diag::load
