// Where results are made and questions are asked: the knowledge that they are about, what was said of the VM, the
// streams, and the manner in which all of it is shown. It knows no command and no option.
#pragma once

#include <functional>
#include <istream>
#include <ostream>
#include <string>
#include <string_view>

#include "vmbackup_diag/desk/failure.hpp"
#include "vmbackup_diag/desk/manner.hpp"
#include "vmbackup_diag/model/diagnosis.hpp"
#include "vmbackup_diag/model/knowledge.hpp"
#include "vmbackup_diag/outside/streams.hpp"
#include "vmbackup_diag/outside/surroundings.hpp"
#include "vmbackup_diag/render/diagnosis.hpp"
#include "vmbackup_diag/render/json_writer.hpp"
#include "vmbackup_diag/render/page.hpp"

namespace vmbackup_diag::desk {

class Desk {
  public:
    /// The knowledge and the surroundings have to outlive it.
    Desk(const Knowledge& knowledge, Manner manner, const outside::Streams& streams,
         const outside::Surroundings& surroundings);

    [[nodiscard]] const Knowledge& knowledge() const { return *knowledge_; }
    [[nodiscard]] const Context& context() const { return context_; }
    [[nodiscard]] const Manner& manner() const { return manner_; }
    [[nodiscard]] const outside::Surroundings& surroundings() const { return surroundings_; }
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
    outside::ExitCode fail(const Failure& failure) const;

  protected:
    // Both are known only when what was given is read, and that it cannot be is told here already.
    void take_up(const Knowledge& knowledge) { knowledge_ = &knowledge; }
    void take_up(Context context) { context_ = std::move(context); }

  private:
    [[nodiscard]] render::Paint paint(bool is_terminal) const;

    const Knowledge* knowledge_;
    Context context_ = {};
    Manner manner_;
    outside::Streams streams_;
    const outside::Surroundings& surroundings_;
};

}  // namespace vmbackup_diag::desk
