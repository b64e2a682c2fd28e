// The beginning of an entry for a code that nobody here knows, valid as it stands, to be filled in and kept as an
// overlay.
#include <fmt/format.h>

#include "commands.hpp"
#include "vmbackup_diag/load/knowledge.hpp"
#include "vmbackup_diag/model/days.hpp"
#include "vmbackup_diag/model/expected.hpp"
#include "vmbackup_diag/model/stub.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::cli {
namespace {

/// The thing that a base is expected to have, or its first one; empty where there is none.
template <class IdType, class Thing>
std::string_view id_of(const Knowledge& knowledge, IdType expected, std::span<const Thing> things) {
    return find(knowledge, expected) != nullptr || things.empty() ? expected.text : things.front().id.text;
}

void write_stub(render::JsonWriter& out, const Knowledge& knowledge, std::string_view code, std::string_view today) {
    const auto text = [&](std::string_view one) { out.text(one); };
    const auto link = std::ranges::find(knowledge.links, true, &Link::general);
    out.begin_object().key("errors").begin_array().begin_object().member("id", code);
    out.member("title", stub::title);
    out.list("samples", std::array{code}, text).member("category", word(Category::job).id);
    out.list("operations", std::array{word(Operation::backup).id}, text);
    out.list("os", std::array{word(Os::windows).id, word(Os::linux).id}, text);
    out.member("summary", stub::summary).member("retry", "after-fix");
    out.key("causes").begin_array().begin_object().member("id", "cause").member("text", stub::cause);
    out.member("likelihood", "common")
        .member("fix", id_of(knowledge, usual_fix, knowledge.fixes))
        .end_object()
        .end_array();
    out.member("guide", id_of(knowledge, start_guide, knowledge.guides));
    out.list("links",
             std::array{id_of(knowledge, link != knowledge.links.end() ? link->id : LinkId{}, knowledge.links)}, text);
    out.key("sources").begin_array().begin_object().member("what", stub::source);
    out.member("checked", today).end_object().end_array().end_object().end_array().end_object();
}

}  // namespace

outside::ExitCode kb_stub(const Session& session) {
    const std::string& code = session.options().inputs.front();
    if (find_named(session.knowledge(), code) != nullptr) {
        return session.fail({outside::ExitCode::usage, fmt::format("{} is known already", clean(code)),
                             fmt::format("vmbackup-diag kb show {} prints its entry", clean(code))});
    }
    if (!load::may_be_an_id(code)) {
        return session.fail({outside::ExitCode::usage, fmt::format("\"{}\" cannot be the id of an entry", clean(code)),
                             "an id begins with a letter and has letters and digits, with single - or _ between them"});
    }
    session.print([&](render::JsonWriter& out) {
        write_stub(out, session.knowledge(), code, iso(session.surroundings().today()));
    });
    return outside::ExitCode::identified;
}

}  // namespace vmbackup_diag::cli
