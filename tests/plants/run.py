#!/usr/bin/env python3
"""run.py SOCPRESS_BINARY [--set plants|innocent|all] [--only TEXT] [-- more arguments for check]
Checks each clean engagement and each planted copy, and prints: plant, kind, decided-by, new findings (those whose first line the clean run lacks).
Also prints findings that the plant made disappear, marked with a minus."""
import collections, pathlib, re, subprocess, sys, tempfile
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import apply as tool
HEAD = re.compile(r'^(error|warning|note|info)\[([^\]]+)\]: (.*)$')

def findings(binary, folder, extra):
    p = subprocess.run([binary, 'check', str(folder), '--fail-on', 'never', *extra], capture_output=True, text=True, timeout=120)
    if p.returncode not in (0, 1): return collections.Counter({('error', 'RUN-FAILED', (p.stderr or p.stdout).strip()[:400]): 1})
    lines = (p.stdout + '\n' + p.stderr).split('\n'); out = collections.Counter()
    for i, line in enumerate(lines):
        m = HEAD.match(line)
        if m:
            out[m.groups()] += 1
            where[m.groups()] = next((l.strip() for l in lines[i + 1:i + 3] if l.strip().startswith('-->')), '')
    return out

where = {}

def main():
    args = sys.argv[1:]; extra = []
    if '--' in args: k = args.index('--'); extra = args[k + 1:]; args = args[:k]
    binary, which, only = args[0], 'all', ''
    if '--set' in args: which = args[args.index('--set') + 1]
    if '--only' in args: only = args[args.index('--only') + 1]
    base = pathlib.Path(__file__).resolve().parent
    with tempfile.TemporaryDirectory() as t:
        for name in sorted(p.name for p in base.iterdir() if (p / 'engagement.yaml').exists()):
            engagement = base / name
            clean = findings(binary, tool.copy(engagement, pathlib.Path(t) / 'clean'), extra)
            print(f'## {name}: clean run, {sum(clean.values())} findings')
            for k, n in sorted(clean.items()): print(f'   {k[0]}[{k[1]}]: {k[2]}' + (f'  x{n}' if n > 1 else ''), where.get(k, ''))
            for kind in ('plants', 'innocent'):
                if which not in (kind, 'all'): continue
                for plant in sorted((engagement / kind).glob('*.plant')):
                    if only and only not in f'{name}/{plant.stem}': continue
                    meta = tool.apply(engagement, plant, pathlib.Path(t) / 'planted')
                    got = findings(binary, pathlib.Path(t) / 'planted', extra)
                    print(f'\n{name}/{kind}/{plant.stem} | {meta.get("kind","-")} | {meta.get("decided-by","-")}\n   what: {meta.get("what","")}')
                    new, gone = got - clean, clean - got
                    for k, n in sorted(new.items()): print(f'   + {k[0]}[{k[1]}]: {k[2]}' + (f'  x{n}' if n > 1 else ''), where.get(k, ''))
                    for k, n in sorted(gone.items()): print(f'   - {k[0]}[{k[1]}]: {k[2]}')
                    if not new: print('   (no new finding)')
            print()

main()
