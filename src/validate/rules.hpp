// What has to hold, rule by rule.
#pragma once

#include "vmbackup_diag/load/knowledge.hpp"
#include "vmbackup_diag/model/problem.hpp"

namespace vmbackup_diag::validate {

/// No path has more questions than this before its first fix or its end.
inline constexpr std::size_t most_questions = 8;

/// No two entries answer to the same name, in any letter case, or to the same number.
[[nodiscard]] Problems names(const Knowledge& knowledge, const load::Origins& origins);

/// Every fact and value that is named exists.
[[nodiscard]] Problems facts(const Knowledge& knowledge, const load::Origins& origins);

/// A base that conversations begin in has everything that the program itself names.
[[nodiscard]] Problems expected(const Knowledge& knowledge, const load::Origins& origins);

/// Everything else that is referred to exists.
[[nodiscard]] Problems references(const Knowledge& knowledge, const load::Origins& origins);

/// What an entry leads to is an error in which the job ends; it leads to nothing itself.
[[nodiscard]] Problems consequences(const Knowledge& knowledge, const load::Origins& origins);

/// No question leads everybody to one place with nothing learnt.
[[nodiscard]] Problems differences(const Knowledge& knowledge, const load::Origins& origins);

/// Guides are closed, reachable, without a cycle, exhaustive and without overlap.
[[nodiscard]] Problems guides(const Knowledge& knowledge, const load::Origins& origins);

/// Fixes can be carried out, and their commands are safe to paste.
[[nodiscard]] Problems commands(const Knowledge& knowledge, const load::Origins& origins);

/// No word of a command is one letter off a word that the commands say much more often.
[[nodiscard]] Problems spelling(const Knowledge& knowledge, const load::Origins& origins);

/// A step whose command changes something says its risk, and what people only look with changes nothing.
[[nodiscard]] Problems changes(const Knowledge& knowledge, const load::Origins& origins);

/// Each command stands in a shell that the system of its step has, and that knows it.
[[nodiscard]] Problems shells(const Knowledge& knowledge, const load::Origins& origins);

/// A step that stops or restarts a VM says that it is disruptive.
[[nodiscard]] Problems stops(const Knowledge& knowledge, const load::Origins& origins);

/// The options of az and of cmdlets are written as these know them, and cmdlets begin with a verb of theirs.
[[nodiscard]] Problems options(const Knowledge& knowledge, const load::Origins& origins);

/// No option of az or of a cmdlet lacks its value.
[[nodiscard]] Problems values(const Knowledge& knowledge, const load::Origins& origins);

/// The queries of az are JMESPath, and a table shows what they give.
[[nodiscard]] Problems queries(const Knowledge& knowledge, const load::Origins& origins);

/// What a command begins with a word of bash or PowerShell, it ends.
[[nodiscard]] Problems blocks(const Knowledge& knowledge, const load::Origins& origins);

/// No command has an id, a key, a password or an address of somebody.
[[nodiscard]] Problems secrets(const Knowledge& knowledge, const load::Origins& origins);

/// Placeholders are written so that they are filled, are used, and say what they stand for.
[[nodiscard]] Problems placeholders(const Knowledge& knowledge, const load::Origins& origins);

/// No fix is verified by its own change or in the words of a step.
[[nodiscard]] Problems verification(const Knowledge& knowledge, const load::Origins& origins);

/// A fix that only finds something out changes nothing, and is followed in each guide.
[[nodiscard]] Problems findings(const Knowledge& knowledge, const load::Origins& origins);

/// No two answers of a question say the same, and none says the question.
[[nodiscard]] Problems answers(const Knowledge& knowledge, const load::Origins& origins);

/// No word of a text is one slip of the keyboard away from a word that the texts say much more often.
[[nodiscard]] Problems prose(const Knowledge& knowledge, const load::Origins& origins);

/// Every command is whole, and has no sign of a page, a chat or another shell in it.
[[nodiscard]] Problems whole(const Knowledge& knowledge, const load::Origins& origins);

/// Every entry and signature is recognised by its samples, and every message is in one of them.
[[nodiscard]] Problems samples(const Knowledge& knowledge, const load::Origins& origins);

/// Sentences are short, little stands before the first action, and abbreviations are spelt out.
[[nodiscard]] Problems writing(const Knowledge& knowledge, const load::Origins& origins);

/// Every fix of an entry is offered on some way from the entry, and on some way from the start.
[[nodiscard]] Problems reach(const Knowledge& knowledge, const load::Origins& origins);

/// What restarts or deletes comes first for no entry, after no answer and in no fix.
[[nodiscard]] Problems gentle(const Knowledge& knowledge, const load::Origins& origins);

/// No message, phrase, title, list of steps or page stands in two places.
[[nodiscard]] Problems twice(const Knowledge& knowledge, const load::Origins& origins);

/// No list holds one thing twice.
[[nodiscard]] Problems repeats(const Knowledge& knowledge, const load::Origins& origins);

/// No list of steps says one step twice without a change in between.
[[nodiscard]] Problems pasted_steps(const Knowledge& knowledge, const load::Origins& origins);

/// No blank too many, no word typed twice, no sentence without its end.
[[nodiscard]] Problems slips(const Knowledge& knowledge, const load::Origins& origins);

/// No link leads to another language than the one that all share, or to an address of old.
[[nodiscard]] Problems addresses(const Knowledge& knowledge, const load::Origins& origins);

/// Every code that a text names is documented.
[[nodiscard]] Problems codes(const Knowledge& knowledge, const load::Origins& origins);

/// Nothing is said that only the stub of an entry says.
[[nodiscard]] Problems stubs(const Knowledge& knowledge, const load::Origins& origins);

/// Nothing is there that nothing leads to; a whole base has no fix that only an entry or only a guide names.
[[nodiscard]] Problems unused(const Knowledge& knowledge, const load::Origins& origins);

}  // namespace vmbackup_diag::validate
