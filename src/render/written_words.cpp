// The words of the field as they are written: what may go into a command, what codes begin with, what is short for
// what, what a text may be about and what people say instead; and what need not keep a rule.
#include "written.hpp"

namespace vmbackup_diag::render {
namespace {

void write_if_set(JsonWriter& out, std::string_view key, bool flag) {
    if (flag) {
        out.key(key).flag(true);
    }
}

}  // namespace

void write_as_written(JsonWriter& out, const Placeholder& placeholder) {
    out.begin_object().member("id", placeholder.id).member("meaning", placeholder.meaning);
    out.member("characters", placeholder.characters).key("max").number(placeholder.max).end_object();
}

void write_as_written(JsonWriter& out, const Family& family) {
    out.begin_object().member("prefix", family.prefix);
    write_texts_if_any(out, "codes", family.codes);
    out.member("text", family.text);
    write_if_any(out, "link", family.link.text);
    out.end_object();
}

void write_as_written(JsonWriter& out, const Abbreviation& abbreviation) {
    out.begin_object().member("short", abbreviation.short_form);
    write_if_any(out, "long", abbreviation.long_form);
    out.end_object();
}

void write_as_written(JsonWriter& out, const Subject& subject) {
    out.begin_object().member("id", subject.id);
    write_if_set(out, "ours", subject.ours);
    write_if_set(out, "alike", subject.alike);
    write_if_set(out, "weak", subject.weak);
    write_texts_if_any(out, "words", subject.words);
    write_texts_if_any(out, "telling", subject.lists.telling);
    write_texts_if_any(out, "of_a_vm", subject.lists.of_a_vm);
    write_texts_if_any(out, "of_any_backup", subject.lists.of_any_backup);
    write_texts_if_any(out, "of_much_else", subject.lists.of_much_else);
    write_texts_if_any(out, "of_any_failure", subject.lists.of_any_failure);
    write_texts_if_any(out, "providers", subject.lists.providers);
    out.end_object();
}

void write_as_written(JsonWriter& out, const Synonyms& synonyms) {
    out.begin_object().member("word", synonyms.word);
    write_texts_if_any(out, "others", synonyms.others);
    out.end_object();
}

void write_as_written(JsonWriter& out, const Exemption& exemption) {
    out.begin_object().member("id", exemption.id).member("why", exemption.why).end_object();
}

}  // namespace vmbackup_diag::render
