#include "asker.hpp"

#include "key_asker.hpp"
#include "lines.hpp"

namespace vmbackup_diag::cli {
namespace {

class LineAsker : public Asker {
  public:
    explicit LineAsker(const Session& session) : session_(session), lines_(session.in()) {}

    render::Typing typing() const override { return render::Typing::lines; }

    std::optional<std::string> answer(const Position&) override {
        session_.prompt("> ");
        auto line = lines_.next();
        return session_.surroundings().was_interrupted() ? std::nullopt : std::move(line);
    }

  private:
    const Session& session_;
    Lines lines_;
};

}  // namespace

std::unique_ptr<Asker> asker(const Session& session) {
    const Surroundings& around = session.surroundings();
    const bool is_terminal = around.in_is_terminal && around.err_is_terminal && around.keyboard;
    if (is_terminal && !only_adds_lines(session.options(), around)) {
        return std::make_unique<KeyAsker>(session);
    }
    return std::make_unique<LineAsker>(session);
}

}  // namespace vmbackup_diag::cli
