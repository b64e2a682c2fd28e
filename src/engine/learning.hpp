// What a walk learns on its way: of what the options, the input, the answers and the codes say of one fact, which holds,
// and which is told as said otherwise.
#pragma once

#include <string>
#include <vector>

#include "vmbackup_diag/model/case.hpp"

namespace vmbackup_diag::engine {

class Learning {
  public:
    /// Tells the position what is learnt, which has to outlive it.
    explicit Learning(Position& position) : position_(position) {}

    /// What is learnt first holds, unless it was that nobody can tell.
    void learn(LearntFact learnt);

    /// What an entry settles holds against what the options or the input say.
    void prove(const KnownFact& fact, std::string from);

    /// What holds by now, the first learnt first.
    [[nodiscard]] const std::vector<KnownFact>& known() const { return known_; }

  private:
    LearntFact forget(KnownFact fact);

    Position& position_;
    std::vector<KnownFact> known_;
};

}  // namespace vmbackup_diag::engine
