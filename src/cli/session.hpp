// What every command works with: the knowledge, the streams, and how results are to look.
#pragma once

#include <functional>

#include "arguments.hpp"
#include "vmbackup_diag/cli/run.hpp"
#include "vmbackup_diag/load/knowledge.hpp"
#include "vmbackup_diag/render/diagnosis.hpp"

namespace vmbackup_diag::cli {

/// With a format for machines nothing else is ever on standard output.
[[nodiscard]] inline bool is_machine(Format format) { return format == Format::json || format == Format::ndjson; }

/// The cursor stays where it is, and no other program shows the result: asked for, or all the terminal can do.
[[nodiscard]] bool only_adds_lines(const Options& options, const Surroundings& around);

/// How wide a page may be, in columns: as wide as it was asked to be, or as the window.
[[nodiscard]] std::size_t width_of(std::optional<std::size_t> wanted, const Surroundings& around, bool is_terminal);

class Session {
  public:
    Session(Options options, const Streams& streams, const Surroundings& surroundings);

    /// Loads the overlays and reads the names to fill in. A failure has been told when this gives one.
    [[nodiscard]] std::optional<ExitCode> open();

    [[nodiscard]] const Options& options() const { return options_; }
    [[nodiscard]] const Knowledge& knowledge() const { return *knowledge_; }
    [[nodiscard]] const Context& context() const { return context_; }
    [[nodiscard]] const Surroundings& surroundings() const { return surroundings_; }
    [[nodiscard]] const load::Loaded& loaded() const { return loaded_; }
    [[nodiscard]] render::Tool tool() const;
    /// How wide results may be, in columns.
    [[nodiscard]] std::size_t width() const { return paint(surroundings_.out_is_terminal).width; }
    /// How wide questions may be.
    [[nodiscard]] std::size_t width_to_ask() const { return paint(surroundings_.err_is_terminal).width; }
    [[nodiscard]] std::istream& in() const { return streams_.in; }
    [[nodiscard]] std::ostream& out() const { return streams_.out; }

    /// Results.
    void print(const render::Page& page) const;
    /// As `print` writes it, for another program to show.
    [[nodiscard]] std::string shown(const render::Page& page) const;
    void print(const std::function<void(render::JsonWriter&)>& write) const;
    /// Prompts and questions.
    void ask(const render::Page& page) const;
    void prompt(std::string_view text) const;
    /// A note, unless `--quiet` or a machine's format forbids it.
    void note(std::string_view text) const;
    /// Tells what went wrong, as text or as a JSON object, and gives back the status.
    ExitCode fail(const Failure& failure) const;

  private:
    [[nodiscard]] render::Paint paint(bool is_terminal) const;
    [[nodiscard]] std::optional<ExitCode> load_overlays();
    [[nodiscard]] std::optional<ExitCode> read_names();

    Options options_;
    Streams streams_;
    const Surroundings& surroundings_;
    load::Store store_;
    load::Loaded loaded_;
    const Knowledge* knowledge_;
    Context context_;
};

/// A failure before there is a session.
ExitCode fail(const Failure& failure, bool as_json, std::ostream& err);

}  // namespace vmbackup_diag::cli
