#include "session.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>

#include "vmbackup_diag/builtin/builtin.hpp"
#include "vmbackup_diag/evidence/names.hpp"
#include "vmbackup_diag/model/text.hpp"
#include "vmbackup_diag/render/problems.hpp"
#include "vmbackup_diag/validate/knowledge.hpp"

namespace vmbackup_diag::cli {

Session::Session(Request request, const outside::Streams& streams, const outside::Surroundings& surroundings)
    : Desk(builtin::knowledge, request.manner, streams, surroundings), options_(std::move(request.options)) {}

std::optional<outside::ExitCode> Session::open() {
    if (!options_.kb.empty() || !options_.builtin_kb || options_.command == Command::kb_lint) {
        if (const auto failed = load_overlays()) {
            return failed;
        }
    }
    return read_names();
}

std::optional<outside::ExitCode> Session::load_overlays() {
    std::vector<load::Document> documents;
    Problems problems;
    for (std::size_t n = 0; n < options_.kb.size(); ++n) {
        load::Documents read = load::documents(options_.kb[n]);
        if (!read.unreadable.empty()) {
            return fail({outside::ExitCode::unreadable, clean(read.unreadable.front()),
                         "give a JSON file of knowledge that can be read, or a folder of them"});
        }
        std::ranges::for_each(read.documents, [n](load::Document& one) { one.overlay = n; });
        std::ranges::move(read.documents, std::back_inserter(documents));
        std::ranges::move(read.problems, std::back_inserter(problems));
    }
    static constexpr Knowledge nothing;
    loaded_ = load::knowledge(documents, options_.builtin_kb ? builtin::knowledge : nothing, store_);
    const bool is_lint = options_.command == Command::kb_lint;
    if (loaded_.readable && problems.empty() &&
        (is_lint || !loaded_.problems.empty() || validate::is_broken(loaded_.knowledge, loaded_.origins))) {
        std::ranges::move(validate::knowledge(loaded_.knowledge, loaded_.origins),
                          std::back_inserter(loaded_.problems));
    }
    loaded_.problems.insert(loaded_.problems.begin(), problems.begin(), problems.end());
    take_up(loaded_.knowledge);
    if (is_lint || !has_errors(loaded_.problems)) {
        return without_knowledge();
    }
    if (desk::is_machine(manner().format)) {
        return fail({outside::ExitCode::bad_knowledge, render::text(loaded_.problems),
                     "vmbackup-diag kb lint checks a knowledge base"});
    }
    prompt(render::text(loaded_.problems));
    return outside::ExitCode::bad_knowledge;
}

/// Where nothing can be known, that is no news about a code. What only looks at a base may look at an empty one.
std::optional<outside::ExitCode> Session::without_knowledge() const {
    constexpr std::array asks{Command::inputs, Command::explain, Command::diagnose, Command::jobs,
                              Command::wizard, Command::search,  Command::list};
    const bool is_empty = knowledge().entries.empty() && knowledge().guides.empty();
    return is_empty && std::ranges::find(asks, options_.command) != asks.end()
               ? std::optional(fail({outside::ExitCode::usage,
                                     "no knowledge is loaded: --no-builtin-kb leaves out the built-in one, and nothing "
                                     "takes its place",
                                     "add --kb PATH with knowledge of your own, or leave out --no-builtin-kb"}))
               : std::nullopt;
}

std::optional<outside::ExitCode> Session::read_names() {
    Context context{.os = options_.os};
    for (const std::string& pair : options_.set) {
        const std::size_t equals = std::min(pair.find('='), pair.size());
        const std::string name = pair.substr(0, equals);
        const Placeholder* placeholder = find_placeholder(knowledge(), name);
        if (equals == pair.size() || placeholder == nullptr) {
            std::vector<std::string_view> known;
            for (const Placeholder& one : knowledge().placeholders) {
                known.push_back(one.id);
            }
            const std::string_view meant = nearest(name, known);
            return fail({outside::ExitCode::usage,
                         fmt::format("--set {}: expected NAME=VALUE with the name of a placeholder", clean(pair)),
                         meant.empty() ? "the names are those that stand in <> in a command, such as vm"
                                       : fmt::format("did you mean --set {}=VALUE?", meant)});
        }
        const std::string value = pair.substr(equals + 1);
        if (evidence::is_legal(*placeholder, value)) {
            context.names.push_back({name, value});
        } else {
            context.refused.push_back({name, fmt::format("\"{}\" is no legal name", clean(value))});
            note(fmt::format("--set {0}: expected {2}, found \"{1}\", which Azure does not take; <{0}> stays as it is",
                             name, clean(value), placeholder->meaning));
        }
    }
    take_up(std::move(context));
    return std::nullopt;
}

}  // namespace vmbackup_diag::cli
