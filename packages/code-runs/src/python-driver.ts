/**
 * Evaluates to a function that runs one case, given as the JSON of a Run, and gives the value as JSON. Each case gets globals
 * of its own. The driver becomes the body of an async function by its syntax tree, since indenting its text would change
 * strings in it.
 */
export const PYTHON_DRIVER = `
import ast, json

async def run_case(task):
    task = json.loads(task)
    names = {"__name__": "solution"}
    exec(compile(task["source"], "solution.py", "exec"), names)
    if task["driver"] is None:
        value = names[task["entry"]](*json.loads(task["args"]))
        if hasattr(value, "__await__"):
            value = await value
    else:
        module = ast.parse("async def driver__(): pass")
        module.body[0].body = ast.parse(task["driver"]).body
        exec(compile(module, "driver.py", "exec"), names)
        value = await names["driver__"]()
    return json.dumps(value, allow_nan=False)
run_case
`;
