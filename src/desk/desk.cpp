#include "vmbackup_diag/desk/desk.hpp"

#include "vmbackup_diag/builtin/builtin.hpp"
#include "vmbackup_diag/outside/terminal.hpp"

namespace vmbackup_diag::desk {

Desk::Desk(const Knowledge& knowledge, Manner manner, const outside::Streams& streams,
           const outside::Surroundings& surroundings)
    : knowledge_(&knowledge), manner_(manner), streams_(streams), surroundings_(surroundings) {}

render::Tool Desk::tool() const { return {builtin::program_version, knowledge_->version}; }

render::Paint Desk::paint(bool is_terminal) const {
    const auto is_set = [&](const char* name) { return !surroundings_.variable(name).empty(); };
    const bool suits = is_terminal && !is_set("CI") && surroundings_.variable("TERM") != "dumb";
    const bool wanted = !is_set("NO_COLOR") && (suits || is_set("CLICOLOR_FORCE"));
    const bool color = manner_.color == Color::always || (manner_.color == Color::automatic && wanted);
    const bool links = is_terminal && color && !only_adds_lines(manner_, surroundings_) && !manner_.is_paged &&
                       outside::knows_hyperlinks(surroundings_);
    return {outside::width_of(manner_.width, surroundings_, is_terminal), color, links};
}

void Desk::print(const render::Page& page) const {
    streams_.out << render::painted(page, paint(surroundings_.out_is_terminal));
}

std::string Desk::shown(const render::Page& page) const {
    render::Paint plain = paint(surroundings_.out_is_terminal);
    plain.links = false;
    return render::painted(page, plain);
}

void Desk::print(const std::function<void(render::JsonWriter&)>& write) const {
    render::JsonWriter out(manner_.format != Format::ndjson, [this](std::string_view text) { streams_.out << text; });
    write(out);
    streams_.out << out.take();
    if (manner_.format == Format::ndjson) {
        streams_.out.flush();
    }
}

void Desk::ask(const render::Page& page) const {
    streams_.out.flush();
    streams_.err << render::painted(page, paint(surroundings_.err_is_terminal));
}

void Desk::prompt(std::string_view text) const { streams_.err << text << std::flush; }

void Desk::note(std::string_view text) const {
    if (!manner_.quiet && !is_machine(manner_.format)) {
        streams_.err << "vmbackup-diag: " << text << '\n';
    }
}

outside::ExitCode Desk::fail(const Failure& failure) const {
    return desk::fail(failure, is_machine(manner_.format), streams_.err);
}

}  // namespace vmbackup_diag::desk
