// What Office.js uses of Microsoft Ajax 3.5, which it would otherwise fetch from ajax.aspnetcdn.com. Written for local Microsoft 365.
(() => {
  if (window.Sys) return;
  window.Type = Function;
  Type.registerNamespace = (name) =>
    void name.split('.').reduce((inner, part) => (inner[part] ??= {}), window);
  Type.registerClass = function () {
    return this;
  };
  Object.assign(Type.prototype, {
    registerClass: Type.registerClass,
    initializeBase() {},
    callBaseMethod() {},
    resolveInheritance() {},
  });
  Function._validateParams = () => null;
  Function.createDelegate = (owner, method) => method.bind(owner);
  class StringBuilder {
    #parts = [];
    append(part) {
      this.#parts.push(part);
    }
    toString() {
      return this.#parts.join('');
    }
  }
  window.Sys = {
    StringBuilder,
    EventHandlerList: class {},
    Serialization: { JavaScriptSerializer: { serialize: JSON.stringify, deserialize: JSON.parse } },
    Debug: { trace() {} },
    Browser: {},
  };
  const named = (name) => (parameter, message) => Object.assign(new Error(message || parameter), { name });
  Object.assign(Error, {
    argument: named('Sys.ArgumentException'),
    argumentNull: named('Sys.ArgumentNullException'),
    argumentOutOfRange: (parameter, _value, message) =>
      named('Sys.ArgumentOutOfRangeException')(parameter, message),
    argumentType: named('Sys.ArgumentTypeException'),
    parameterCount: (message) => named('Sys.ParameterCountException')('', message),
    invalidOperation: (message) => named('Sys.InvalidOperationException')('', message),
    create: (message, more) => Object.assign(new Error(message), more),
  });
  String.format = (text, ...values) => text.replace(/\{(\d+)\}/g, (_all, index) => values[index]);
})();
