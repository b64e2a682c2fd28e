#include "session.hpp"

#include <fmt/format.h>

#include <charconv>

#include "hyperlinks.hpp"
#include "pager.hpp"
#include "vmbackup_diag/builtin/builtin.hpp"
#include "vmbackup_diag/evidence/names.hpp"
#include "vmbackup_diag/model/text.hpp"
#include "vmbackup_diag/render/problems.hpp"
#include "vmbackup_diag/validate/knowledge.hpp"

namespace vmbackup_diag::cli {
namespace {

constexpr std::size_t usual_width = 80;
constexpr std::size_t widest_page = 100;  ///< longer lines of prose are hard to read

}  // namespace

ExitCode fail(const Failure& failure, bool as_json, std::ostream& err) {
    if (as_json) {
        render::JsonWriter out(false);
        out.begin_object()
            .member("schema", "vmbackup-diag/error/1")
            .key("status")
            .number(static_cast<int>(failure.code));
        out.member("error", failure.error).member_or_null("hint", failure.hint).end_object();
        err << out.take();
    } else {
        err << "vmbackup-diag: " << failure.error << '\n';
        err << (failure.hint.empty() ? "" : failure.hint + '\n');
    }
    return failure.code;
}

bool only_adds_lines(const Options& options, const Surroundings& around) {
    const std::string terminal = around.variable("TERM");
    return options.linear || !around.variable("ACCESSIBLE").empty() || !around.variable("CI").empty() ||
           terminal.empty() || terminal == "dumb";
}

std::size_t width_of(std::optional<std::size_t> wanted, const Surroundings& around, bool is_terminal) {
    std::size_t columns = 0;
    const std::string stated = around.variable("COLUMNS");
    std::from_chars(stated.data(), stated.data() + stated.size(), columns);
    const auto screen = around.screen_size();
    const std::size_t seen = std::min(screen ? screen->columns : usual_width, widest_page);
    return wanted.value_or(columns >= 20 ? columns : is_terminal ? seen : usual_width);
}

Session::Session(Options options, const Streams& streams, const Surroundings& surroundings)
    : options_(std::move(options)), streams_(streams), surroundings_(surroundings), knowledge_(&builtin::knowledge) {}

std::optional<ExitCode> Session::open() {
    context_.os = options_.os;
    if (!options_.kb.empty() || !options_.builtin_kb || options_.command == Command::kb_lint) {
        if (const auto failed = load_overlays()) {
            return failed;
        }
    }
    return read_names();
}

std::optional<ExitCode> Session::load_overlays() {
    std::vector<load::Document> documents;
    Problems problems;
    for (const std::string& path : options_.kb) {
        load::Documents read = load::documents(path);
        if (!read.unreadable.empty()) {
            return fail({ExitCode::unreadable, clean(read.unreadable.front())});
        }
        std::ranges::move(read.documents, std::back_inserter(documents));
        std::ranges::move(read.problems, std::back_inserter(problems));
    }
    static constexpr Knowledge nothing;
    loaded_ = load::knowledge(documents, options_.builtin_kb ? builtin::knowledge : nothing, store_);
    if (loaded_.readable && problems.empty()) {
        std::ranges::move(validate::knowledge(loaded_.knowledge, loaded_.origins),
                          std::back_inserter(loaded_.problems));
    }
    loaded_.problems.insert(loaded_.problems.begin(), problems.begin(), problems.end());
    knowledge_ = &loaded_.knowledge;
    const bool is_lint = options_.command == Command::kb_lint;
    if (is_lint || !has_errors(loaded_.problems)) {
        return std::nullopt;
    }
    if (is_machine(options_.format)) {
        return fail(
            {ExitCode::bad_knowledge, render::text(loaded_.problems), "vmbackup-diag kb lint checks a knowledge base"});
    }
    streams_.err << render::text(loaded_.problems);
    return ExitCode::bad_knowledge;
}

std::optional<ExitCode> Session::read_names() {
    for (const std::string& pair : options_.set) {
        const std::size_t equals = std::min(pair.find('='), pair.size());
        const std::string name = pair.substr(0, equals);
        const Placeholder* placeholder = find_placeholder(*knowledge_, name);
        if (equals == pair.size() || placeholder == nullptr) {
            std::vector<std::string_view> known;
            for (const Placeholder& one : knowledge_->placeholders) {
                known.push_back(one.id);
            }
            const std::string_view meant = nearest(name, known);
            return fail({ExitCode::usage,
                         fmt::format("--set {}: expected NAME=VALUE with the name of a placeholder", clean(pair)),
                         meant.empty() ? "the names are those that stand in <> in a command, such as vm"
                                       : fmt::format("did you mean --set {}=VALUE?", meant)});
        }
        const std::string value = pair.substr(equals + 1);
        if (evidence::is_legal(*placeholder, value)) {
            context_.names.push_back({name, value});
        } else {
            context_.refused.push_back({name, fmt::format("\"{}\" is no legal name", clean(value))});
            note(fmt::format("--set {0}: expected {2}, found \"{1}\", which Azure does not take; <{0}> stays as it is",
                             name, clean(value), placeholder->meaning));
        }
    }
    return std::nullopt;
}

render::Tool Session::tool() const { return {builtin::program_version, knowledge_->version}; }

render::Paint Session::paint(bool is_terminal) const {
    const auto is_set = [&](const char* name) { return !surroundings_.variable(name).empty(); };
    const bool suits = is_terminal && !is_set("CI") && surroundings_.variable("TERM") != "dumb";
    const bool wanted = !is_set("NO_COLOR") && (suits || is_set("CLICOLOR_FORCE"));
    const bool color = options_.color == Color::always || (options_.color == Color::automatic && wanted);
    const bool links = is_terminal && color && !only_adds_lines(options_, surroundings_) &&
                       !may_be_paged(options_, surroundings_) && knows_hyperlinks(surroundings_);
    return {width_of(options_.width, surroundings_, is_terminal), color, links};
}

void Session::print(const render::Page& page) const {
    streams_.out << render::painted(page, paint(surroundings_.out_is_terminal));
}

std::string Session::shown(const render::Page& page) const {
    render::Paint plain = paint(surroundings_.out_is_terminal);
    plain.links = false;
    return render::painted(page, plain);
}

void Session::print(const std::function<void(render::JsonWriter&)>& write) const {
    render::JsonWriter out(options_.format != Format::ndjson, [this](std::string_view text) { streams_.out << text; });
    write(out);
    streams_.out << out.take();
    if (options_.format == Format::ndjson) {
        streams_.out.flush();
    }
}

void Session::ask(const render::Page& page) const {
    streams_.out.flush();
    streams_.err << render::painted(page, paint(surroundings_.err_is_terminal));
}

void Session::prompt(std::string_view text) const { streams_.err << text << std::flush; }

void Session::note(std::string_view text) const {
    if (!options_.quiet && !is_machine(options_.format)) {
        streams_.err << "vmbackup-diag: " << text << '\n';
    }
}

ExitCode Session::fail(const Failure& failure) const {
    return cli::fail(failure, is_machine(options_.format), streams_.err);
}

}  // namespace vmbackup_diag::cli
