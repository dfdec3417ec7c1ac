---- MODULE Fed ----
\* Fed.tla: how one region's requests get GPUs of others exactly once, though messages are late, doubled or lost, nodes crash, and a
\* disk is lost and comes back as an older copy. docs/federation.md ("Protocol") and docs/lives.md have the rules in words.
\*
\* A message that was sent can be received at any later time, any number of times, or never. A crash that loses nothing durable is a
\* message that is never received. One origin (all of Reqs), providers Provs, Cap GPUs each, one GPU a request.
EXTENDS Naturals, FiniteSets, TLC
CONSTANTS Reqs, Provs, MaxAtt, Cap, MaxTok, Restores, BUG
\* BUG breaks a rule: "none", "timeoutCommit", "noTombNoToken", "noTomb"; "noQuarantine": an older copy goes on as if nothing were;
\* "noPromises": what a region knows of another's ledger is not told with each message; "noAdopt": a recovery does not ask the others;
\* "noFences": of two claims on one GPU it takes over both.
VARIABLES o, ps, tk, nt, msgs,  \* the origin's requests; by provider: claims, their tokens, the last token; messages under way
    op, pp,                     \* promises: how far the ledger of the origin, of each provider has come
    ko, kp,                     \* how far the others know it to have come
    bo, bp, oq, pq, left        \* the copies; who is quarantined; restores that may still happen
vars == <<o, ps, tk, nt, msgs, op, pp, ko, kp, bo, bp, oq, pq, left>>
lives == <<ko, kp, bo, bp, oq, pq, left>>
Att == 1..MaxAtt
Keys == Reqs \X Att
Max(a, b) == IF a > b THEN a ELSE b
Init == /\ o = [r \in Reqs |-> [st |-> "idle", a |-> 0, p |-> CHOOSE x \in Provs : TRUE, t |-> 0]]
        /\ ps = [p \in Provs |-> [k \in Keys |-> "none"]]
        /\ tk = [p \in Provs |-> [k \in Keys |-> 0]]
        /\ nt = [p \in Provs |-> 0]
        /\ msgs = {} /\ op = 0 /\ pp = [p \in Provs |-> 0]
        /\ ko = 0 /\ kp = [p \in Provs |-> 0]
        /\ bo = [o |-> o, op |-> 0]
        /\ bp = [p \in Provs |-> [ps |-> ps[p], tk |-> tk[p], nt |-> 0, pp |-> 0]]
        /\ oq = FALSE /\ pq = [p \in Provs |-> FALSE] /\ left = Restores
Requests == {"reserve", "commit", "cancel"}
M(ty,p,r,a,t,n) == [ty |-> ty, p |-> p, r |-> r, a |-> a, t |-> t, n |-> n]
Told(n) == IF BUG = "noPromises" THEN 0 ELSE n
Used(p) == Cardinality({k \in Keys : ps[p][k] \in {"held","committed"}})
\* What the receiver of a message learns of its sender's ledger.
HearO(m) == ko' = Max(ko, m.n) /\ UNCHANGED <<kp, bo, bp, oq, pq, left>>
HearP(m) == kp' = [kp EXCEPT ![m.p] = Max(@, m.n)] /\ UNCHANGED <<ko, bo, bp, oq, pq, left>>
\* ---- origin: every step is durable, then sent
OStep == op' = op + 1
OSend(ty,p,r,a,t) == msgs' = msgs \cup {M(ty,p,r,a,t,Told(op+1))}
Start(r) == /\ ~oq /\ o[r].st \in {"idle","retry"} /\ o[r].a < MaxAtt
            /\ \E p \in Provs : /\ o' = [o EXCEPT ![r] = [st |-> "reserving", a |-> o[r].a+1, p |-> p, t |-> 0]]
                                /\ OSend("reserve",p,r,o[r].a+1,0)
            /\ OStep /\ UNCHANGED <<ps,tk,nt,pp,lives>>
OnReserved(r) == /\ ~oq /\ o[r].st = "reserving"
                 /\ \E m \in msgs : /\ m.ty="reserved" /\ m.r=r /\ m.a=o[r].a /\ m.p=o[r].p
                      /\ o' = [o EXCEPT ![r].st = "committing", ![r].t = m.t]
                      /\ OSend("commit",m.p,r,m.a,m.t) /\ HearP(m)
                 /\ OStep /\ UNCHANGED <<ps,tk,nt,pp>>
OnClosed(r) == /\ ~oq /\ o[r].st = "reserving"
               /\ \E m \in msgs : /\ m.ty="closed" /\ m.r=r /\ m.a=o[r].a /\ m.p=o[r].p
                    /\ o' = [o EXCEPT ![r].st = "retry"] /\ HearP(m)
               /\ OStep /\ UNCHANGED <<ps,tk,nt,pp,msgs>>
AbortReserving(r) == /\ ~oq /\ o[r].st = "reserving"      \* timeout before the decision: always safe
                     /\ o' = [o EXCEPT ![r].st = "retry"]
                     /\ OSend("cancel",o[r].p,r,o[r].a,0) /\ OStep /\ UNCHANGED <<ps,tk,nt,pp,lives>>
Answered(r, ty, st) == /\ ~oq /\ o[r].st = "committing"
                       /\ \E m \in msgs : /\ m.ty=ty /\ m.r=r /\ m.a=o[r].a /\ m.p=o[r].p
                            /\ o' = [o EXCEPT ![r].st = st] /\ HearP(m)
                       /\ OStep /\ UNCHANGED <<ps,tk,nt,msgs,pp>>
BadTimeout(r) == /\ BUG = "timeoutCommit" /\ o[r].st = "committing"
                 /\ o' = [o EXCEPT ![r].st = "retry"] /\ OSend("cancel",o[r].p,r,o[r].a,0) /\ OStep
                 /\ UNCHANGED <<ps,tk,nt,pp,lives>>
\* ---- provider: sole authority over its own GPUs
PStep(p) == pp' = [pp EXCEPT ![p] = @+1] /\ UNCHANGED <<o, op>>
PSend(ty,m,t,n) == msgs' = msgs \cup {M(ty,m.p,m.r,m.a,t,Told(n))}
PReserve(p) == ~pq[p] /\ \E m \in msgs : /\ m.ty="reserve" /\ m.p=p /\ HearO(m)
   /\ LET k == <<m.r,m.a>> IN
      \/ /\ (ps[p][k]="none" \/ (BUG \in {"noTomb","noTombNoToken"} /\ ps[p][k]="closed"))
         /\ Used(p) < Cap
         /\ ps' = [ps EXCEPT ![p][k]="held"] /\ nt' = [nt EXCEPT ![p]=@+1]
         /\ nt[p] < MaxTok /\ tk' = [tk EXCEPT ![p][k]=nt[p]+1]
         /\ PSend("reserved",m,nt[p]+1,pp[p]+1) /\ PStep(p)
      \/ /\ ps[p][k]="held" /\ PSend("reserved",m,tk[p][k],pp[p]) /\ UNCHANGED <<o,op,pp,ps,tk,nt>>
      \/ /\ ps[p][k] \in {"committed","closed"} /\ PSend("closed",m,0,pp[p]) /\ UNCHANGED <<o,op,pp,ps,tk,nt>>
Expire(p) == ~pq[p] /\ \E k \in Keys : /\ ps[p][k]="held" /\ ps' = [ps EXCEPT ![p][k]="closed"]
                /\ PStep(p) /\ UNCHANGED <<tk,nt,msgs,lives>>
PCommit(p) == ~pq[p] /\ \E m \in msgs : /\ m.ty="commit" /\ m.p=p /\ HearO(m)
   /\ LET k == <<m.r,m.a>> IN
      \/ /\ ps[p][k]="held" /\ (BUG="noTombNoToken" \/ tk[p][k]=m.t)
         /\ ps' = [ps EXCEPT ![p][k]="committed"] /\ PSend("committed",m,m.t,pp[p]+1) /\ PStep(p) /\ UNCHANGED <<tk,nt>>
      \/ /\ ps[p][k]="committed" /\ tk[p][k]=m.t /\ PSend("committed",m,m.t,pp[p]) /\ UNCHANGED <<o,op,pp,ps,tk,nt>>
      \/ /\ (ps[p][k]="none" \/ (ps[p][k]="held" /\ tk[p][k]#m.t /\ BUG#"noTombNoToken"))
         /\ ps' = [ps EXCEPT ![p][k]="closed"]
         /\ PSend("refused",m,m.t,pp[p]+1) /\ PStep(p) /\ UNCHANGED <<tk,nt>>
      \/ /\ (ps[p][k]="closed" \/ (ps[p][k]="committed" /\ tk[p][k]#m.t))
         /\ PSend("refused",m,m.t,pp[p]) /\ UNCHANGED <<o,op,pp,ps,tk,nt>>
PCancel(p) == ~pq[p] /\ \E m \in msgs : /\ m.ty="cancel" /\ m.p=p /\ HearO(m)
   /\ LET k == <<m.r,m.a>> IN /\ ps[p][k] \in {"none","held"} /\ ps' = [ps EXCEPT ![p][k]="closed"]
   /\ PStep(p) /\ UNCHANGED <<tk,nt,msgs>>
\* ---- copies, losses, recoveries. With a process its connections end, and with them what was under way on them.
CopyO == /\ left > 0 /\ bo' = [o |-> o, op |-> op] /\ UNCHANGED <<o,ps,tk,nt,msgs,op,pp,ko,kp,bp,oq,pq,left>>
CopyP(p) == /\ left > 0 /\ bp' = [bp EXCEPT ![p] = [ps |-> ps[p], tk |-> tk[p], nt |-> nt[p], pp |-> pp[p]]]
            /\ UNCHANGED <<o,ps,tk,nt,msgs,op,pp,ko,kp,bo,oq,pq,left>>
IsOlder(known, promises) == BUG # "noQuarantine" /\ known > promises
LossO == /\ left > 0 /\ left' = left - 1 /\ o' = bo.o /\ op' = bo.op
         /\ oq' = IsOlder(ko, bo.op) /\ msgs' = {}
         /\ UNCHANGED <<ps,tk,nt,pp,ko,kp,bo,bp,pq>>
LossP(p) == /\ left > 0 /\ left' = left - 1
            /\ ps' = [ps EXCEPT ![p] = bp[p].ps] /\ tk' = [tk EXCEPT ![p] = bp[p].tk]
            /\ nt' = [nt EXCEPT ![p] = bp[p].nt] /\ pp' = [pp EXCEPT ![p] = bp[p].pp]
            /\ pq' = [pq EXCEPT ![p] = IsOlder(kp[p], bp[p].pp)]
            /\ msgs' = {m \in msgs : m.p # p}
            /\ UNCHANGED <<o,op,ko,kp,bo,bp,oq>>
\* An origin's outbox sends again what is not answered.
Again(r) == /\ ~oq
            /\ CASE o[r].st = "reserving" -> msgs' = msgs \cup {M("reserve",o[r].p,r,o[r].a,0,Told(op))}
                 [] o[r].st = "committing" -> msgs' = msgs \cup {M("commit",o[r].p,r,o[r].a,o[r].t,Told(op))}
                 [] OTHER -> FALSE
            /\ UNCHANGED <<o,ps,tk,nt,op,pp,lives>>
\* The operator recovers a provider: what origins hold of it is taken over, in doubt or not; what they are past is closed. Of two claims
\* on one GPU the later one proves that the earlier had ended (here every claim is on the same GPU: Cap = 1).
Granted(p, r) == o[r].p = p /\ o[r].st \in {"committing","placed"}
IsLast(p, r) == BUG = "noFences" \/ \A q \in Reqs : Granted(p, q) => o[q].t <= o[r].t
TakenOver(p, k) == LET r == k[1] a == k[2] IN
    IF Granted(p, r) /\ o[r].a = a /\ IsLast(p, r) THEN "committed"
    ELSE IF a <= o[r].a THEN "closed" ELSE "none"
RecoverP(p) == /\ pq[p] /\ ~oq
               /\ IF BUG = "noAdopt" THEN UNCHANGED <<ps, tk>>
                  ELSE /\ ps' = [ps EXCEPT ![p] = [k \in Keys |-> TakenOver(p, k)]]
                       /\ tk' = [tk EXCEPT ![p] = [k \in Keys |-> IF TakenOver(p, k) = "committed" THEN o[k[1]].t ELSE 0]]
               /\ nt' = [nt EXCEPT ![p] = Max(@, MaxTok - 2)]
               /\ pp' = [pp EXCEPT ![p] = Max(@, kp[p]) + 1] /\ pq' = [pq EXCEPT ![p] = FALSE]
               /\ UNCHANGED <<o,op,msgs,ko,kp,bo,bp,oq,left>>
\* The operator recovers an origin: what providers have committed is placed; what they hold is closed; attempts never repeat.
Served(r) == {<<p,a>> \in Provs \X Att : ps[p][<<r,a>>] = "committed"}
Seen(r) == {a \in Att : \E p \in Provs : ps[p][<<r,a>>] # "none"} \cup {o[r].a}
Last(r) == CHOOSE a \in Seen(r) : \A b \in Seen(r) : b <= a
RecoverO == /\ oq /\ \A p \in Provs : ~pq[p]
            /\ IF BUG = "noAdopt" THEN UNCHANGED <<o, ps>>
               ELSE /\ o' = [r \in Reqs |->
                          IF Served(r) # {} THEN LET s == CHOOSE s \in Served(r) : TRUE IN
                              [st |-> "placed", a |-> s[2], p |-> s[1], t |-> tk[s[1]][<<r,s[2]>>]]
                          ELSE IF Last(r) = 0 THEN o[r] ELSE [o[r] EXCEPT !.st = "retry", !.a = Last(r)]]
                    /\ ps' = [p \in Provs |-> [k \in Keys |-> IF ps[p][k] = "held" THEN "closed" ELSE ps[p][k]]]
            /\ op' = Max(op, ko) + 1 /\ oq' = FALSE
            /\ UNCHANGED <<tk,nt,msgs,pp,ko,kp,bo,bp,pq,left>>
Next == \/ \E r \in Reqs : Start(r) \/ OnReserved(r) \/ OnClosed(r) \/ AbortReserving(r) \/ Answered(r, "committed", "placed")
                             \/ Answered(r, "refused", "retry") \/ BadTimeout(r) \/ Again(r)
        \/ \E p \in Provs : PReserve(p) \/ Expire(p) \/ PCommit(p) \/ PCancel(p) \/ CopyP(p) \/ LossP(p) \/ RecoverP(p)
        \/ CopyO \/ LossO \/ RecoverO
Spec == Init /\ [][Next]_vars
\* ---- invariants; while somebody is quarantined, its ledger is not the truth, and it acts on nothing
Well == ~oq /\ \A p \in Provs : ~pq[p]
NoDoubleBook == \A p \in Provs : Used(p) <= Cap
AtMostOne == Well => \A r \in Reqs : Cardinality({<<p,a>> \in Provs \X Att : ps[p][<<r,a>>]="committed"}) <= 1
NoLost == Well => \A p \in Provs, r \in Reqs, a \in Att :
    ps[p][<<r,a>>]="committed" => (o[r].a=a /\ o[r].p=p /\ o[r].st \in {"committing","placed"})
PlacedTrue == Well => \A r \in Reqs : o[r].st="placed" => ps[o[r].p][<<r,o[r].a>>]="committed"
====
