// What the types of the tables are called in the source that is written. C++ cannot say it, so each stands here once.
#pragma once

#include "vmbackup_diag/model/knowledge.hpp"

namespace vmbackup_diag::compile {

template <class Thing>
extern const std::string_view type_name;

template <>
inline constexpr std::string_view type_name<std::string_view> = "std::string_view";
template <>
inline constexpr std::string_view type_name<Source> = "Source";
template <>
inline constexpr std::string_view type_name<Link> = "Link";
template <>
inline constexpr std::string_view type_name<KnownFact> = "KnownFact";
template <>
inline constexpr std::string_view type_name<Number> = "Number";
template <>
inline constexpr std::string_view type_name<Cause> = "Cause";
template <>
inline constexpr std::string_view type_name<Family> = "Family";
template <>
inline constexpr std::string_view type_name<Abbreviation> = "Abbreviation";
template <>
inline constexpr std::string_view type_name<Subject> = "Subject";
template <>
inline constexpr std::string_view type_name<Synonyms> = "Synonyms";
template <>
inline constexpr std::string_view type_name<IndexedSynonym> = "IndexedSynonym";
template <>
inline constexpr std::string_view type_name<Exemption> = "Exemption";
template <>
inline constexpr std::string_view type_name<Outcome> = "Outcome";
template <>
inline constexpr std::string_view type_name<Fact> = "Fact";
template <>
inline constexpr std::string_view type_name<Placeholder> = "Placeholder";
template <>
inline constexpr std::string_view type_name<Command> = "Command";
template <>
inline constexpr std::string_view type_name<Step> = "Step";
template <>
inline constexpr std::string_view type_name<Answer> = "Answer";
template <>
inline constexpr std::string_view type_name<Guide> = "Guide";
template <>
inline constexpr std::string_view type_name<Node> = "Node";
template <>
inline constexpr std::string_view type_name<Name> = "Name";
template <>
inline constexpr std::string_view type_name<IndexedNumber> = "IndexedNumber";
template <>
inline constexpr std::string_view type_name<IndexedEvent> = "IndexedEvent";
template <>
inline constexpr std::string_view type_name<Template> = "Template";
template <>
inline constexpr std::string_view type_name<Pair> = "Pair";
template <>
inline constexpr std::string_view type_name<Key> = "Key";
template <>
inline constexpr std::string_view type_name<Meeting> = "Meeting";
template <>
inline constexpr std::string_view type_name<MeetingKind> = "MeetingKind";
template <>
inline constexpr std::string_view type_name<KeyKind> = "KeyKind";
template <>
inline constexpr std::string_view type_name<Neighbours> = "Neighbours";
template <>
inline constexpr std::string_view type_name<SubjectWord> = "SubjectWord";
template <>
inline constexpr std::string_view type_name<Gram> = "Gram";
template <>
inline constexpr std::string_view type_name<std::uint16_t> = "std::uint16_t";
template <>
inline constexpr std::string_view type_name<Posting> = "Posting";
template <>
inline constexpr std::string_view type_name<Term> = "Term";
template <>
inline constexpr std::string_view type_name<Entry> = "Entry";
template <>
inline constexpr std::string_view type_name<Fix> = "Fix";
template <>
inline constexpr std::string_view type_name<Escalation> = "Escalation";
template <>
inline constexpr std::string_view type_name<Signature> = "Signature";
template <>
inline constexpr std::string_view type_name<EntryId> = "EntryId";
template <>
inline constexpr std::string_view type_name<LinkId> = "LinkId";
template <>
inline constexpr std::string_view type_name<Os> = "Os";
template <>
inline constexpr std::string_view type_name<Operation> = "Operation";
template <>
inline constexpr std::string_view type_name<Right> = "Right";
template <>
inline constexpr std::string_view type_name<Category> = "Category";
template <>
inline constexpr std::string_view type_name<Likelihood> = "Likelihood";
template <>
inline constexpr std::string_view type_name<Retry> = "Retry";
template <>
inline constexpr std::string_view type_name<Risk> = "Risk";
template <>
inline constexpr std::string_view type_name<Shell> = "Shell";
template <>
inline constexpr std::string_view type_name<EntryKind> = "EntryKind";
template <>
inline constexpr std::string_view type_name<MatchedBy> = "MatchedBy";
template <>
inline constexpr std::string_view type_name<Input> = "Input";

}  // namespace vmbackup_diag::compile
