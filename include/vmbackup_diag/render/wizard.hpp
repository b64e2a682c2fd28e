// Where a conversation stands, as a page and as JSON.
#pragma once

#include "vmbackup_diag/model/verdict.hpp"
#include "vmbackup_diag/render/diagnosis.hpp"

namespace vmbackup_diag::render {

/// One answer as the wizard offers it, whether it came from a guide, belongs to "did it work?", or names an entry.
struct Choice {
    std::string_view id;
    std::string_view label;
    bool is_entry = false;  ///< which people may know by its id
};

/// The context with what the conversation has learnt.
[[nodiscard]] Context in_case(const Context& context, const Position& position);

/// What the open question offers, in order; empty when no question is open.
[[nodiscard]] std::vector<Choice> choices(const Position& position);

/// What is asked after a fix, with its name, and the answers to that.
[[nodiscard]] std::string question_after(const Fix& fix, Purpose purpose);
[[nodiscard]] std::vector<Choice> choices_after(Purpose purpose);

/// How answers are given: line by line, or with each key heard as it is pressed.
enum class Typing { lines, keys };

/// The wizard's first lines: what it is, what it does not do, which keys it knows.
[[nodiscard]] Page greeting(Typing typing);

/// Which hints were given before, where they are given once.
struct Hinted {
    std::vector<Limit> limits = {};  ///< what to type where such a fix is out of the question
    bool names = false;              ///< how a command gets its names
};

/// The open question with where to look and its numbered answers; after a fix, with how many are left.
[[nodiscard]] Page question_page(const Position& position, const Outlook& outlook, const Context& context,
                                 const Hinted& hinted);

/// The answers with their numbers, a line for each, as they end the page of their question.
[[nodiscard]] Page choices_page(const std::vector<Choice>& choices);

/// The open question once more, apart from what stands above and without where to look, with all that it can be
/// answered with now.
[[nodiscard]] Page reminder_page(const Position& position, const std::vector<Choice>& choices);

/// Why the open question is asked, and all the ways to find out.
[[nodiscard]] Page why_page(const Position& position);
[[nodiscard]] Page how_page(const Position& position, const Context& context);

/// The answers so far by number and name, those behind a question that is open again, and what is known, each with
/// where it came from.
[[nodiscard]] Page summary_page(const Knowledge& knowledge, const Position& position, std::span<const Passed> kept);

/// The errors that were pasted beside the one that it is about.
[[nodiscard]] Page also_seen_page(const std::vector<const Entry*>& entries);

/// What was said to a question that is open again.
[[nodiscard]] Page said_before_page(const Passed& passed);

/// Which earlier answers a change kept, and which it left without effect, as they contradict what is known now or
/// have no place any more; empty where there are none.
[[nodiscard]] Page change_page(const std::vector<Passed>& kept, const std::vector<Passed>& lost,
                               const std::vector<Passed>& contradicted);

/// What each key does.
[[nodiscard]] Page keys_page(Typing typing);

/// Whether the reasons for a verdict name the answers, or these stand above on the same page.
enum class Answers { named, above };

/// A place where a fix or the end of the road is reached, and what there is to say about it.
struct Verdict {
    const Position& position;
    const Outlook& outlook;
    const Ledger& ledger;
    std::string seen = {};  ///< the text that points to the entry, where the user gave one
    Answers answers = Answers::named;
    bool can_type = false;  ///< where it is read, the conversation still listens
};

[[nodiscard]] Page verdict_page(const Knowledge& knowledge, const Verdict& verdict, const Context& context,
                                const Hinted& hinted);

/// Its parts: the entry that was named, or what the fix is about where none was, and nothing where neither is known;
/// why we came to it; what comes next, as a list and in a sentence.
[[nodiscard]] Page what_it_is(const Verdict& verdict);
[[nodiscard]] Page ledger_page(const Knowledge& knowledge, const Verdict& verdict);
[[nodiscard]] Page outlook_page(const Outlook& outlook);

/// What is known to be otherwise than somebody or something said; empty where nothing is.
[[nodiscard]] Page contradictions_page(const Knowledge& knowledge, const Position& position);

/// How to be sure of what worked, which a backup shows; empty where nothing worked or it was about no backup.
[[nodiscard]] std::string_view how_to_be_sure(const Context& context, const Position& position);

/// What these limits leave out; empty without limits.
[[nodiscard]] Page limits_page(std::span<const Limit> limits);
[[nodiscard]] std::string what_is_left(const Outlook& outlook);

/// A conversation as JSON shows it.
struct Conversation {
    const Position& position;
    const Context& context;
    std::string_view case_string;
    const std::vector<std::string>& notes;  ///< what of the case this knowledge has no place for
};
void write(JsonWriter& out, const Knowledge& knowledge, const Conversation& conversation, const Tool& tool);

}  // namespace vmbackup_diag::render
